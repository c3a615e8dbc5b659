import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agent, openBench, prescriber } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let id: string;
beforeEach(async () => {
  bench = await openBench();
  id = (await bench.book.run(agent(), slot('10:00'), undefined)).id;
});
afterEach(() => bench.close());

const at = (time: string, memberId = 'agent-1') => {
  const { startsAt } = slot(time);
  return { memberId, startsAt };
};

async function entriesOf(ownerId: string): Promise<string[]> {
  const days = await bench.models.busyDays.find({ ownerId }).lean();
  return days.flatMap(({ entries }) =>
    entries.map(({ from, forced }) => `${from.toISOString().slice(11, 16)}${forced ? '!' : ''}`),
  );
}

describe('moving an appointment', () => {
  it('frees its old time and takes the new one, by half its length too', async () => {
    await bench.move.run(agent(), id, 1, at('14:00'));
    expect(await entriesOf('agent-1')).toEqual(['13:00']);
    const longer = await bench.book.run(
      agent(),
      slot('09:00', { motiveCode: 'pension' }),
      undefined,
    );
    await bench.move.run(agent(), longer.id, 1, at('09:45'));
    expect((await entriesOf('agent-1')).sort()).toEqual(['08:45', '13:00']);
  });

  it('goes to any start that the search offers beside it, also where it lays the grid itself', async () => {
    const pension = { motiveCode: 'pension' };
    await bench.models.motives.updateOne({ code: 'pension' }, { $set: { bufferMinutes: 5 } });
    const first = await bench.book.run(
      agent('agent-2'),
      slot('09:00', { ...pension, memberId: 'agent-2' }),
      undefined,
    );
    await bench.move.run(agent('agent-2'), first.id, 1, at('09:50', 'agent-2'));
    expect(await entriesOf('agent-2')).toEqual(['08:50']);
  });

  it('is for what has not begun', async () => {
    bench.clock.setTo(slot('10:00').startsAt.toISOString());
    await expect(bench.move.run(agent(), id, 1, at('14:00'))).rejects.toMatchObject({
      code: 'APPOINTMENT.NOT_MOVABLE',
    });
    expect(await entriesOf('agent-1')).toEqual(['09:00']);
  });

  it('keeps its old time when the new one is not got, and offers three others', async () => {
    await bench.book.run(agent(), slot('14:00'), undefined);
    const refusal = { kind: 'conflict', code: 'APPOINTMENT.SLOT_TAKEN' };
    await expect(bench.move.run(agent(), id, 1, at('14:00'))).rejects.toMatchObject(refusal);
    expect(await entriesOf('agent-1')).toEqual(['09:00', '13:00']);
    const stored = await bench.appointments.find(agent(), id);
    expect(stored).toMatchObject({ version: 1, startsAt: slot('10:00').startsAt });
  });

  it('goes to another member, or to another house of the network, and its author still sees it', async () => {
    await bench.move.run(agent(), id, 1, at('10:00', 'agent-2'));
    expect([await entriesOf('agent-1'), await entriesOf('agent-2')]).toEqual([[], ['09:00']]);
    const there = { ...at('11:00', 'agent-3'), structureId: 'house-2' };
    const moved = await bench.move.run(agent(), id, 2, there);
    expect(moved).toMatchObject({ structureId: 'house-2', memberId: 'agent-3', version: 3 });
    expect(await entriesOf('agent-2')).toEqual([]);
    expect(await bench.appointments.find(agent(), id)).toMatchObject({ structureId: 'house-2' });
  });

  it('says so, tells the person, plans the reminder anew and writes who did it', async () => {
    await bench.forgetSaid();
    const later = { ...at('10:00'), startsAt: new Date('2026-03-06T09:00:00Z') };
    await bench.move.run(agent('agent-9'), id, 1, later);
    const said = await bench.said();
    expect(said).toMatchObject([
      {
        type: 'appointments.appointment.moved.v1',
        aggregateversion: 2,
        data: { appointment: { status: 'booked', localDay: '2026-03-06' } },
      },
      {
        type: 'appointments.message.requested.v1',
        data: { template: 'appointment-moved', dedupeKey: `appointment-moved:${id}:2` },
      },
    ]);
    const stored = await bench.appointments.find(agent(), id);
    expect(stored?.reminder).toEqual({ state: 'due', dueAt: new Date('2026-03-04T09:00:00Z') });
    expect(stored?.history.at(-1)).toMatchObject({
      by: 'agent-9',
      what: 'moved',
      before: { startsAt: slot('10:00').startsAt, memberId: 'agent-1' },
      after: { startsAt: later.startsAt, memberId: 'agent-1' },
    });
    expect(said[0]?.memberids).toEqual(['agent-1']);
  });

  it('to another house is said to the one it leaves as well, and only then', async () => {
    await bench.move.run(agent(), id, 1, at('14:00'));
    await bench.move.run(agent(), id, 2, { ...at('11:00', 'agent-3'), structureId: 'house-2' });
    const moves = (await bench.said()).filter(({ type }) => type.includes('.moved.'));
    expect(moves.map((each) => [each.structureid, each.formerstructureid])).toEqual([
      ['house-1', undefined],
      ['house-2', 'house-1'],
    ]);
  });

  it('takes the place of a hold of the caller', async () => {
    const hold = await bench.hold.run(agent(), slot('11:00'), undefined);
    await bench.move.run(agent(), id, 1, { ...at('11:00'), holdId: hold.id });
    expect(await entriesOf('agent-1')).toEqual(['10:00']);
  });

  it('is refused on an older version, once it is over, to where it is, and to a prescriber who did not book it', async () => {
    const move = (scope = agent(), version = 1, to = at('14:00')) =>
      bench.move.run(scope, id, version, to);
    await expect(move(agent(), 7)).rejects.toMatchObject({ code: 'VERSION.STALE' });
    await expect(move(prescriber())).rejects.toMatchObject({ code: 'APPOINTMENT.UNKNOWN' });
    await expect(move(agent(), 1, at('10:00'))).rejects.toMatchObject({
      code: 'APPOINTMENT.MOVES_NOWHERE',
    });
    await bench.change.run(agent(), id, { status: 'arrived', expectedVersion: 1 });
    await expect(move(agent(), 2)).rejects.toMatchObject({
      code: 'APPOINTMENT.NOT_MOVABLE',
      details: { current: { status: 'arrived', version: 2 } },
    });
    expect(await entriesOf('agent-1')).toEqual(['09:00']);
  });
});

describe('two at one time', () => {
  const forced = { force: true, forceReason: 'urgent' } as const;
  const other = slot('10:00', { beneficiaryId: 'person-2' });

  it('are booked when an agent of the house wants it and says why, and both are seen', async () => {
    const second = await bench.book.run(agent(), { ...other, ...forced }, undefined);
    const stored = await bench.appointments.find(agent(), second.id);
    expect(stored).toMatchObject({ forced: true, history: [{ forceReason: 'urgent' }] });
    expect(await entriesOf('agent-1')).toEqual(['09:00', '09:00!']);
    const order = { status: 'cancelled-by-beneficiary', expectedVersion: 1 } as const;
    await bench.change.run(agent(), id, order);
    expect(await entriesOf('agent-1')).toEqual(['09:00!']);
    await expect(bench.book.run(agent(), other, undefined)).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_TAKEN',
    });
  });

  it('are had by a move as well, and nothing is marked as forced that did not have to be', async () => {
    const second = await bench.book.run(agent(), { ...other, ...slot('11:00') }, undefined);
    const moved = await bench.move.run(agent(), second.id, 1, { ...at('10:00'), ...forced });
    expect(moved).toMatchObject({ forced: true });
    const back = await bench.move.run(agent(), second.id, 2, { ...at('11:30'), ...forced });
    expect(back).toMatchObject({ forced: false, history: [{}, { forceReason: 'urgent' }, {}] });
    expect(back.history.at(-1)?.forceReason).toBeUndefined();
    expect(await entriesOf('agent-1')).toEqual(['09:00', '10:30']);
  });

  it('are refused without a reason, and to whoever does not work there', async () => {
    const codeOf = async (scope: Parameters<typeof bench.book.run>[0], order: object) =>
      bench.book.run(scope, { ...other, ...order }, undefined).then(
        () => 'booked',
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await codeOf(agent(), { force: true })).toBe('APPOINTMENT.FORCE_REASON_REQUIRED');
    expect(await codeOf(agent(), { forceReason: 'urgent' })).toBe(
      'APPOINTMENT.FORCE_REASON_NOT_EXPECTED',
    );
    for (const scope of [prescriber(), agent('agent-3', 'house-2')]) {
      expect(await codeOf(scope, forced)).toBe('APPOINTMENT.NOT_YOURS_TO_FORCE');
    }
    expect(await entriesOf('agent-1')).toEqual(['09:00']);
  });
});
