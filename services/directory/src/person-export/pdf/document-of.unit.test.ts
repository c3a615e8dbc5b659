import { describe, expect, it } from '@jest/globals';
import type { PersonExport } from '@maillage/contracts/http/directory';
import { documentOf } from './document-of.js';
import { drawDocument } from './draw-document.js';

const house = { structureId: 'str-1', structureName: 'Maison d’Ambreville' };
const exported: PersonExport = {
  exportedAt: '2026-11-23T08:00:00.000Z',
  person: {
    ...{ id: 'ben-1', surname: 'Quintefeuille', birthName: null, firstName: 'Rosalinde' },
    ...{ birthYear: 1958, birthDate: '1958-12-01', phone: '+33639980001', mail: null },
    ...{ communeInsee: '01990', language: null, needs: ['sight'], note: 'Le matin' },
    houses: ['Maison d’Ambreville'],
  },
  appointments: [
    {
      ...{ id: 'apt-1', reference: 'K7QX-42', ...house, day: '2026-11-24', time: '09:30' },
      ...{ motive: 'Carte Vitale', channel: 'on-site', status: 'honoured' },
    },
  ],
  mandates: [
    {
      ...{
        id: 'man-1',
        ...house,
        operatorCodes: ['CNAF'],
        channel: 'paper-signed',
        duration: '31',
      },
      ...{ protectiveMeasure: true, givenAt: '2026-11-18T09:00:00.000Z' },
      ...{ expiresAt: null, revokedAt: null },
    },
  ],
  cases: [
    {
      ...{ id: 'case-1', reference: 'D4MN-17', ...house, openedAt: '2026-11-23T09:00:00.000Z' },
      ...{ procedureCode: 'rsa', blockageCode: 'payment-blocked', urgency: 'none' },
      ...{ subject: 'RSA suspendu', description: 'Plus rien depuis septembre.' },
      legs: [
        {
          ...{ operatorCode: 'CNAF', status: 'resolved', outcome: 'payment-released' },
          ...{ resolvedAt: '2026-11-25T09:00:00.000Z', answer: 'Versé ce jour.' },
        },
      ],
    },
  ],
  activities: [
    {
      ...{ id: 'act-1', ...house, day: '2026-11-24', kind: 'request', status: 'confirmed' },
      ...{ durationMinutes: 20, channel: 'on-site', operatorCodes: ['CNAF'], theme: 'housing' },
      ...{ procedureCode: null, outcome: 'redirected', supportLevel: 'orientation' },
      ...{ ageBand: '60-69', communeInsee: '01990' },
    },
  ],
  messages: [
    {
      ...{ id: 'msg-1', template: 'appointment-reminder', status: 'sent', channel: 'sms' },
      ...{ delivery: 'delivered', at: '2026-11-23T09:00:00.000Z' },
    },
  ],
  calls: [
    {
      ...{ id: 'msg-2', ...house, template: 'appointment-cancelled', reason: 'no-contact' },
      ...{ status: 'done', listedAt: '2026-11-22T09:00:00.000Z' },
    },
  ],
  openings: [{ at: '2026-11-21T09:00:00.000Z', reason: 'other', text: 'Voisine de passage' }],
  readings: [
    {
      ...{ at: '2026-11-20T09:00:00.000Z', purpose: 'search', reader: 'member' },
      houses: ['Maison d’Ambreville'],
    },
    { at: '2026-11-19T09:00:00.000Z', purpose: 'case', reader: 'member', houses: [] },
  ],
};

describe('the document that a person takes home', () => {
  const sections = documentOf(exported);
  const words = sections.flatMap(({ entries }) => entries.flat()).join('\n');

  it('says in French what is kept, texts and answers included, and nothing of what is not known', () => {
    for (const said of [
      'Naissance : 01/12/1958',
      'Besoins : vue',
      '24/11/2026 à 09:30, Carte Vitale, Maison d’Ambreville : honoré.',
      'Objet : RSA suspendu',
      'Plus rien depuis septembre.',
      'versement débloqué le 25/11/2026.',
      'Réponse : Versé ce jour.',
      'Donné par qui exerce une mesure de protection.',
      'réorientée (orientation, tranche d’âge 60-69 ans, commune 01990).',
      '23/11/2026, rappel de rendez-vous, par SMS, envoyé, remis.',
      'annulation de rendez-vous, Maison d’Ambreville : passé.',
      'Raison écrite : Voisine de passage',
      '20/11/2026 : recherche, Maison d’Ambreville.',
      '19/11/2026 : demande, un agent sans maison',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toMatch(/Courriel|null|undefined/);
  });

  it('has a part for each kind of record, the empty ones too', () => {
    const bare = documentOf({ ...exported, mandates: [], calls: [] });
    expect(bare.map(({ entries }) => entries.length)).toEqual([1, 1, 0, 1, 1, 1, 0, 1, 2]);
  });

  it('is drawn as a PDF, of as many pages as it needs', async () => {
    const pagesOf = async (description: string): Promise<number> => {
      const cases = exported.cases.map((each) => ({ ...each, description }));
      const drawn = await drawDocument(documentOf({ ...exported, cases }), '23/11/2026');
      const text = drawn.toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      return text.match(/\/Type \/Page\b/g)?.length ?? 0;
    };
    expect(await pagesOf('Une ligne.')).toBe(1);
    expect(await pagesOf('Une ligne de plus.\n'.repeat(100))).toBeGreaterThan(1);
  });
});
