import { describe, expect, it } from '@jest/globals';
import type { CalendarEntry, CalendarKind } from '@maillage/contracts/http/appointments';
import { takenStarts } from './taken-starts.js';

const entry = (
  kind: CalendarKind,
  from: string,
  to: string,
  memberId: string | null = 'a',
): CalendarEntry => ({
  ...{
    kind,
    id: `${kind} ${from}`,
    from,
    to,
    memberId,
    memberName: memberId && `Agent ${memberId}`,
  },
  ...{ structureId: 'house', structureName: 'Maison', roomId: null, reason: null, partner: false },
});
const half = { durationMinutes: 30, stepMinutes: null };
const times = (entries: CalendarEntry[], motive = half) =>
  takenStarts({ entries }, motive).map(({ time, memberId }) => `${time} ${memberId}`);

describe('the starts that could only overlap', () => {
  it('are those of the opening that run into what its member has taken', () => {
    const day = [entry('opening', '09:00', '11:00'), entry('taken', '09:45', '10:15')];
    expect(times(day)).toEqual(['09:30 a', '10:00 a']);
    expect(times(day, { durationMinutes: 60, stepMinutes: null })).toEqual(['09:00 a', '10:00 a']);
  });

  it('leave out what touches only, what another has taken, and what does not fit in', () => {
    const day = [
      entry('opening', '09:00', '10:15'),
      entry('taken', '09:30', '10:00'),
      entry('taken', '09:00', '09:30', 'b'),
      entry('taken', '10:00', '10:30'),
    ];
    expect(times(day)).toEqual(['09:30 a']);
  });

  it('are none without an opening, and in the order of the day', () => {
    expect(times([entry('taken', '09:00', '10:00')])).toEqual([]);
    const day = [
      entry('opening', '14:00', '15:00'),
      entry('opening', '09:00', '09:30', 'b'),
      entry('taken', '09:00', '09:20', 'b'),
      entry('taken', '14:30', '15:00'),
      entry('closure', '09:00', '18:00', null),
    ];
    expect(times(day)).toEqual(['09:00 b', '14:30 a']);
  });
});
