import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { keepTimeOffOn, managerOf, openingsOn } from '../../openings-bench.builder.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import { CalendarSubject } from './calendar-subject.js';
import { ReadCalendar } from './read-calendar.query.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let calendar: ReadCalendar;
beforeEach(async () => {
  bench = await openBench();
  const { openings, book } = openingsOn(bench);
  const { absences, closures, workedHolidays } = timeOffOn(bench.connection);
  const subject = new CalendarSubject(openings, book, bench.members, bench.structures);
  calendar = new ReadCalendar(
    ...([subject, absences, closures, workedHolidays, bench.busyTime, bench.clock] as const),
  );
});
afterEach(() => bench.close());

const day = (text: string) => text as CivilDate;
const time = (text: string) => text as WallTime;
const tuesday = { from: day('2026-03-03'), to: day('2026-03-03') };
const coordinator: MemberScope = { role: 'coordinator', memberId: 'h', networkIds: ['net-1'] };

/** `09:00-12:00 opening agent-1`, and so on. */
async function linesOf(scope: MemberScope, asked: object): Promise<string[]> {
  const read = await calendar.run(scope, { ...tuesday, ...asked });
  return read.days.flatMap(({ entries }) =>
    entries.map(({ from, to, kind, memberId, reason }) =>
      [`${from}-${to}`, kind, memberId ?? 'house', reason ?? ''].join(' ').trim(),
    ),
  );
}

describe('the calendar', () => {
  it('of a house shows who receives, who is taken, who is away and when it is closed', async () => {
    const keep = keepTimeOffOn(bench);
    const manager = managerOf('house-1');
    await bench.book.run(
      agent(),
      {
        ...{ motiveCode: 'papers', structureId: 'house-1', memberId: 'agent-1' },
        ...{ beneficiaryId: 'person-1', startsAt: new Date('2026-03-03T08:30:00Z') },
      },
      undefined,
    );
    const period = { firstDay: day('2026-03-02'), lastDay: day('2026-03-03') };
    await keep.absences.set(
      manager,
      {
        ...{ memberId: 'agent-2', zone: 'Europe/Paris', reason: 'leave' },
        time: { kind: 'period', ...period, from: time('14:00'), to: time('10:00') },
      },
      undefined,
    );
    await keep.closures.set(
      manager,
      {
        ...{ structureId: 'house-1', roomId: null, reason: 'works' },
        ...{ ...period, from: time('22:00'), to: time('24:00') },
      },
      undefined,
    );
    const house = { structureId: 'house-1' };
    expect(await linesOf(manager, house)).toEqual([
      '00:00-10:00 absence agent-2 leave',
      '00:00-24:00 closure house works',
      '09:00-12:00 opening agent-1',
      '09:00-12:00 opening agent-2',
      '09:30-10:00 taken agent-1',
      '14:00-17:00 opening agent-1',
      '14:00-17:00 opening agent-2',
    ]);
    // A colleague sees that somebody is away, not why; a coordinator sees when the house is open.
    expect(await linesOf(agent('agent-1'), house)).toContain('00:00-10:00 absence agent-2');
    expect(
      (await linesOf(coordinator, house)).filter((line) => /absence|taken/.test(line)),
    ).toEqual([]);
    expect(await linesOf(agent('agent-2'), { memberId: 'agent-2' })).toContain(
      '00:00-10:00 absence agent-2 leave',
    );
  });

  it('leaves openings for other motives out when one is asked for', async () => {
    const house = { structureId: 'house-1' };
    expect(await linesOf(agent(), { ...house, motiveCode: 'papers' })).toContain(
      '09:00-12:00 opening agent-1',
    );
    expect(await linesOf(agent(), { ...house, motiveCode: 'of-no-opening' })).toEqual([]);
  });

  it('says public holidays, and which of them are worked', async () => {
    const manager = managerOf('house-1');
    const asked = { structureId: 'house-1', from: day('2026-04-05'), to: day('2026-04-06') };
    const { days } = await calendar.run(manager, asked);
    expect(days[1]?.holiday).toEqual({ name: 'Lundi de Pâques', worked: false });
    const keep = keepTimeOffOn(bench);
    await keep.workedHolidays.set(manager, { structureId: 'house-1', day: asked.to }, undefined);
    const again = await calendar.run(manager, asked);
    expect(again.days[1]?.holiday).toEqual({ name: 'Lundi de Pâques', worked: true });
  });

  it('is of one house or member within reach, and of 42 days at most', async () => {
    await expect(linesOf(agent(), { structureId: 'house-2' })).rejects.toMatchObject({
      code: 'STRUCTURE.UNKNOWN',
    });
    await expect(linesOf(agent(), { memberId: 'agent-3' })).rejects.toMatchObject({
      code: 'MEMBER.UNKNOWN',
    });
    await expect(linesOf(agent(), {})).rejects.toMatchObject({ code: 'CALENDAR.FILTER_REQUIRED' });
    await expect(
      linesOf(agent(), { structureId: 'house-1', to: day('2026-04-14') }),
    ).rejects.toMatchObject({ code: 'CALENDAR.WRONG_WINDOW' });
  });
});
