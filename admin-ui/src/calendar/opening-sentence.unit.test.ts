import { describe, expect, it } from '@jest/globals';
import { openingSentence } from './opening-sentence.js';

const blocks = [{ from: '09:00', to: '12:00' }];
const firstDay = '2026-03-02';

describe('an opening, read back', () => {
  it.each([
    [{ kind: 'once', firstDay } as const, 'le lundi 2 mars 2026 de 9 h à 12 h'],
    [
      { kind: 'weekly', firstDay, lastDay: '2026-12-18', everyWeeks: 1, weekdays: [1] } as const,
      'tous les lundis de 9 h à 12 h, du 2 mars 2026 au 18 décembre 2026',
    ],
    [
      { kind: 'weekly', firstDay, everyWeeks: 2, weekdays: [4, 1, 2] } as const,
      'tous les lundis, mardis et jeudis, une semaine sur 2, de 9 h à 12 h, à partir du 2 mars 2026',
    ],
    [
      { kind: 'monthly-by-weekday-rank', firstDay: '2026-03-10' } as const,
      'le deuxième mardi du mois de 9 h à 12 h, à partir du 10 mars 2026',
    ],
    [
      { kind: 'monthly-by-day', firstDay: '2026-04-01' } as const,
      'le 1er de chaque mois de 9 h à 12 h, à partir du 1er avril 2026',
    ],
  ])('%j', (recurrence, sentence) => {
    expect(openingSentence({ recurrence: structuredClone(recurrence) as never, blocks })).toBe(
      sentence,
    );
  });

  it('says every block of the day', () => {
    const both = [...blocks, { from: '13:30', to: '17:00' }];
    expect(openingSentence({ recurrence: { kind: 'once', firstDay }, blocks: both })).toBe(
      'le lundi 2 mars 2026 de 9 h à 12 h et de 13 h 30 à 17 h',
    );
  });
});
