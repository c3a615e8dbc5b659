import { describe, expect, it } from '@jest/globals';
import { messageTemplates } from '@maillage/contracts/codes';
import { cutTo, septetsOf, SMS_SEPTETS, toGsm7 } from './gsm7.js';
import type { Place, TemplateFacts } from './template-facts.js';
import { templateRules } from './template-rules.js';
import { whatToSay } from './what-to-say.js';
import { writeSms } from './write-sms.js';

const longest: Place = {
  name: 'France services de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson – l’Œil du Château {bis}',
  address: '1 place de la Halle',
  commune: 'Valfleury',
  phone: '+33 1 99 00 00 10',
  zone: 'Indian/Reunion',
};

/** A Wednesday in September: the longest day and month. */
function worstCase(template: TemplateFacts['template']): TemplateFacts {
  return {
    template,
    params: { startsAt: '2026-09-30T08:30:00.000Z', reference: 'RDV-7K2P-99' },
    secrets: { code: '000000' },
    place: longest,
    zone: 'Europe/Paris',
    publicUrl: 'https://maillage.exemple.fr',
  };
}

const bySms = messageTemplates.filter((each) => templateRules[each].ways.includes('sms'));
const byCall = messageTemplates.filter((each) => templateRules[each].ways.includes('call'));

describe('an SMS', () => {
  it.each(bySms)('of %s takes one segment, whatever it is about', (template) => {
    const text = writeSms(worstCase(template));
    expect(septetsOf(text)).toBeLessThanOrEqual(SMS_SEPTETS);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('says when, where, the phone and the reference', () => {
    const text = writeSms({
      ...worstCase('appointment-reminder'),
      place: { ...longest, name: 'France services de Valfleury', zone: 'Europe/Paris' },
    });
    expect(text).toBe(
      'Rappel de votre RDV : mercredi 30 septembre 10h30, France services de Valfleury. Tél. 0199000010. Réf. RDV-7K2P-99. STOP pour ne plus recevoir de SMS.',
    );
  });

  it.each(bySms)('of %s takes one segment when it is held elsewhere, too', (template) => {
    const facts = worstCase(template);
    const text = writeSms({ ...facts, params: { ...facts.params, elsewhere: 'yes' } });
    expect(septetsOf(text)).toBeLessThanOrEqual(SMS_SEPTETS);
  });

  it('sends nobody to the house when it is held elsewhere', () => {
    const facts = worstCase('workshop-booked');
    const held = {
      ...facts,
      params: { ...facts.params, elsewhere: 'yes' },
      place: { ...longest, name: 'France services de Valfleury', zone: 'Europe/Paris' },
    };
    expect(writeSms(held)).toContain('10h30, adresse à demander à France service');
    const cancelled = { ...held, template: 'workshop-cancelled' } as const;
    expect(writeSms(cancelled)).toContain('10h30, France services de Valfleury');
  });

  it('names no motive and no person', () => {
    const facts = worstCase('appointment-booked');
    const text = writeSms({
      ...facts,
      params: { ...facts.params, motiveCode: 'cnam-carte-vitale' },
    });
    expect(text).not.toMatch(/vitale/i);
  });

  it('is refused for a template that is no SMS', () => {
    expect(() => writeSms(worstCase('invitation'))).toThrow('never sent by SMS');
  });
});

describe('what the desk says', () => {
  it.each(byCall)('of %s is a whole sentence', (template) => {
    const said = whatToSay({ ...worstCase(template), place: null, params: {} });
    expect(said).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(said).not.toMatch(/undefined|null|NaN/);
  });

  it('names no house to go to when it is held elsewhere, and leads to the address', () => {
    const facts = worstCase('appointment-booked');
    const said = whatToSay({ ...facts, params: { ...facts.params, elsewhere: 'yes' } });
    expect(said).not.toContain(longest.name);
    expect(said).toContain('Il n’a pas lieu à la maison : voici l’adresse.');
  });
});

describe('the GSM 7-bit alphabet', () => {
  it('keeps its own letters, and writes the others with them', () => {
    expect(toGsm7('é è à ù ò Ç')).toBe('é è à ù ò Ç');
    expect(toGsm7('l’œuf “frêle” à Nîmes – reçu…')).toBe('l\'oeuf "frele" à Nimes - recu...');
    expect(toGsm7('日')).toBe('?');
  });

  it('counts two for each letter of its extension', () => {
    expect(septetsOf('abc')).toBe(3);
    expect(septetsOf('[€]')).toBe(6);
    expect(() => septetsOf('ê')).toThrow('no letter of the GSM');
  });

  it('cuts between letters', () => {
    expect(cutTo('ab€d', 3)).toBe('ab');
    expect(cutTo('ab€d', 4)).toBe('ab€');
  });
});
