import { describe, expect, it } from '@jest/globals';
import { movedFrom, toComeAndOver } from './outcome-of.js';

const zone = 'Europe/Paris';
const stood = (startsAt: string, structureName = 'Maison A') => ({
  ...({ status: 'booked', memberName: 'Camille Aubry', startsAt, structureName } as const),
});
const change = (
  what: 'booked' | 'moved',
  before: string | null,
  after: string,
  house?: string,
) => ({
  ...{
    at: before ?? after,
    by: 'Camille Aubry',
    what,
    forceReason: null,
    papers: null,
    formerReference: null,
  },
  ...{ before: before === null ? null : stood(before), after: stood(after, house) },
});
const [first, second, third] = ['24', '25', '26'].map((day) => `2026-11-${day}T08:30:00.000Z`) as [
  string,
  string,
  string,
];

describe('what came of an appointment that one booked', () => {
  it('says where it stood at first, when it was moved', () => {
    const history = [change('booked', null, first), change('moved', first, second)];
    const moved = { zone, history, startsAt: second, structureName: 'Maison A' };
    expect(movedFrom(moved)).toBe('mar. 24 nov. à 09:30');
    const again = [...history, change('moved', second, third, 'Maison B')];
    const elsewhere = { zone, history: again, startsAt: third, structureName: 'Maison B' };
    expect(movedFrom(elsewhere)).toBe('mar. 24 nov. à 09:30, Maison A');
  });

  it('says nothing of one that never moved, or came back to where it was', () => {
    const booked = { zone, startsAt: first, structureName: 'Maison A' };
    expect(movedFrom({ ...booked, history: [change('booked', null, first)] })).toBeNull();
    const back = [change('moved', first, second), change('moved', second, first)];
    expect(movedFrom({ ...booked, history: back })).toBeNull();
  });

  it('puts the next to come first, and the latest of what is over', () => {
    const one = (startsAt: string, status: 'booked' | 'honoured' | 'cancelled-by-beneficiary') => ({
      startsAt,
      status,
    });
    const all = [one(third, 'booked'), one(first, 'honoured'), one(second, 'booked')];
    const { toCome, over } = toComeAndOver(
      [...all, one(third, 'cancelled-by-beneficiary')],
      '2026-11-24T12:00:00.000Z',
    );
    expect(toCome.map(({ startsAt }) => startsAt)).toEqual([second, third]);
    expect(over.map(({ status }) => status)).toEqual(['cancelled-by-beneficiary', 'honoured']);
  });
});
