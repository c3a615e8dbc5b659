import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { receivingTimesOf } from './receiving-time.js';
import { anOpening, aStructure, aTimetable, block, booked, period } from './timetable.builder.js';

const night = anOpening({ blocks: [block('01:00-04:00')] });

/** `09:00-11:00 motive-1`, UTC. */
function linesOf(timetable: ReturnType<typeof aTimetable>, day: string): string[] {
  const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  return receivingTimesOf(timetable, 'house-1', civilDate(day)).map(
    ({ from, to, motiveIds }) => `${timeOf(from)}-${timeOf(to)} ${motiveIds.join('+')}`,
  );
}

describe('when a member receives', () => {
  it('is what the openings say, booked or not', () => {
    const timetable = aTimetable({
      openings: [anOpening({ motiveIds: ['papers', 'pension'] })],
      busy: [booked('2026-03-03T08:00:00Z', '2026-03-03T08:30:00Z')],
    });
    expect(linesOf(timetable, '2026-03-03')).toEqual(['08:00-10:00 papers+pension']);
  });

  it('lasts as long as the clock takes on days when it changes', () => {
    const timetable = aTimetable({ openings: [night] });
    expect(linesOf(timetable, '2026-03-28')).toEqual(['00:00-03:00 motive-1']);
    expect(linesOf(timetable, '2026-03-29')).toEqual(['00:00-02:00 motive-1']);
    expect(linesOf(timetable, '2026-10-25')).toEqual(['23:00-03:00 motive-1']);
  });

  it('is less by absences, closures of the house and closures of the room', () => {
    const absent = { kind: 'period', ...period('2026-03-03T09:30:00Z', '2026-03-04T09:00:00Z') };
    const closures = [
      period('2026-03-03T00:00:00Z', '2026-03-03T08:15:00Z'),
      { ...period('2026-03-03T08:30:00Z', '2026-03-03T08:45:00Z'), roomId: 'room-1' },
      { ...period('2026-03-03T09:00:00Z', '2026-03-03T09:15:00Z'), roomId: 'room-2' },
    ];
    const timetable = aTimetable({
      openings: [anOpening({ roomId: 'room-1' })],
      absences: [absent as { kind: 'period'; from: Date; to: Date }],
      structures: [aStructure({ closures })],
    });
    expect(linesOf(timetable, '2026-03-03')).toEqual([
      '08:15-08:30 motive-1',
      '08:45-09:30 motive-1',
    ]);
  });

  it('is never elsewhere, nor on a holiday on which the house is shut', () => {
    const elsewhere = anOpening({ structureId: 'house-2' });
    expect(linesOf(aTimetable({ openings: [elsewhere] }), '2026-03-03')).toEqual([]);
    const day = civilDate('2026-05-01');
    expect(linesOf(aTimetable(), day)).toEqual([]);
    const worked = aTimetable({ structures: [aStructure({ openOnHolidays: [day] })] });
    expect(linesOf(worked, day)).toEqual(['07:00-09:00 motive-1']);
  });
});
