import { describe, expect, it } from '@jest/globals';
import { messageTemplates, starterMotives } from '@maillage/contracts/codes';
import type { Place, TemplateFacts } from './template-facts.js';
import { writeLetter } from './write-letter.js';

const valfleury: Place = {
  name: 'France services de Valfleury',
  address: '1 place de la Halle',
  commune: 'Valfleury',
  phone: '01 99 00 00 10',
  zone: 'Europe/Paris',
};
const motive = starterMotives[0];
if (!motive) throw new Error('there is no starter motive');

function facts(changes: Partial<TemplateFacts> = {}): TemplateFacts {
  return {
    template: 'appointment-booked',
    params: {
      startsAt: '2026-12-01T08:30:00.000Z',
      reference: 'RDV-7K2P',
      motiveCode: motive?.code ?? '',
    },
    secrets: {},
    place: valfleury,
    zone: 'Europe/Paris',
    publicUrl: 'http://127.0.0.1:8080',
    ...changes,
  };
}

describe('a message to a person', () => {
  it('says when on the clock of the house, where, for what, and what to bring', () => {
    const { subject, text } = writeLetter(facts());
    expect(subject).toBe('Votre rendez-vous est pris');
    expect(text).toContain('Quand : mardi 1er décembre 2026 à 09 h 30');
    expect(text).toContain('Où : France services de Valfleury, 1 place de la Halle, Valfleury');
    expect(text).toContain(`Pour : ${motive.label}`);
    expect(text).toContain('Référence : RDV-7K2P');
    expect(text).toContain('Téléphone : 01 99 00 00 10');
    for (const document of motive.requiredDocuments) expect(text).toContain(`- ${document}`);
  });

  it('names no motive when its code was left out', () => {
    const { text } = writeLetter(facts({ params: { startsAt: '2026-12-01T08:30:00.000Z' } }));
    expect(text).not.toContain('Pour :');
    expect(text).not.toContain('À apporter');
  });

  it('shows the hour of an overseas house on its own clock', () => {
    const { text } = writeLetter(facts({ place: { ...valfleury, zone: 'Indian/Reunion' } }));
    expect(text).toContain('à 12 h 30');
  });

  it('stays readable when the house is unknown', () => {
    const { text } = writeLetter(facts({ template: 'appointment-reminder', place: null }));
    expect(text).toContain('Nous vous rappelons votre rendez-vous.');
    expect(text).not.toContain('Où :');
  });

  it('asks for nothing to be brought to a cancelled appointment', () => {
    const { subject, text } = writeLetter(facts({ template: 'appointment-cancelled' }));
    expect(subject).toBe('Votre rendez-vous est annulé');
    expect(text).not.toContain('À apporter');
  });
});

describe('a notice to an operator team', () => {
  it('says the reference and a link, and nothing else of the case', () => {
    const { subject, text } = writeLetter(
      facts({
        template: 'leg-first-response-overdue',
        params: { reference: 'DB-2026-42', legId: 'leg-1', subject: 'RSA de Rosa' },
        place: null,
      }),
    );
    expect(subject).toBe('La demande DB-2026-42 attend');
    expect(text).toContain('http://127.0.0.1:8080/#/legs/leg-1/show');
    expect(text).not.toContain('Rosa');
  });
});

describe('every template', () => {
  it.each(messageTemplates)(
    '%s has a subject and a text in which no value is missing',
    (template) => {
      const { subject, text } = writeLetter(facts({ template, params: {}, place: null }));
      expect(subject).not.toBe('');
      expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN/);
    },
  );
});
