import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import { agent, openBench, prescriber } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const elsewhere = agent('agent-3', 'house-2');

describe('marking an appointment', () => {
  it('gives the time back at once when it is cancelled, and says so', async () => {
    const { id } = await bench.book.run(prescriber(), slot('16:30'), undefined);
    await bench.forgetSaid();
    await bench.change.run(prescriber(), id, {
      status: 'cancelled-by-beneficiary',
      expectedVersion: 1,
    });
    const said = await bench.said();
    expect(said.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['appointments.appointment.cancelled.v1', 2],
      ['appointments.message.requested.v1', 2],
    ]);
    await bench.book.run(agent(), slot('16:30', { beneficiaryId: 'person-2' }), undefined);
  });

  it('takes one of two changes made at once', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    const changes = await Promise.allSettled(
      (['arrived', 'honoured'] as const).map((status) =>
        bench.change.run(agent(), id, { status, expectedVersion: 1 }),
      ),
    );
    const refused = changes.find(({ status }) => status === 'rejected');
    expect(changes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused).toMatchObject({ reason: { code: 'VERSION.STALE' } });
  });

  it('says honoured, then corrected, with one version more each time', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    await bench.forgetSaid();
    bench.clock.setTo(`${DAY_AFTER}T10:00:00Z`);
    await bench.change.run(agent(), id, { status: 'honoured', expectedVersion: 1 });
    await bench.change.run(agent(), id, { status: 'no-show', expectedVersion: 2 });
    expect((await bench.said()).map(({ type }) => type)).toEqual([
      'appointments.appointment.honoured.v1',
      'appointments.appointment.corrected.v1',
    ]);
  });
});

describe('reading appointments', () => {
  it('is for the house and for who booked; to others it is not there', async () => {
    const { id } = await bench.book.run(prescriber(), slot('10:00'), undefined);
    expect((await bench.read.run(agent(), id)).appointment.id).toBe(id);
    expect((await bench.read.run(prescriber(), id)).structureName).toBe('Maison de Valfleury');
    for (const stranger of [elsewhere, prescriber('prescriber-2')]) {
      await expect(bench.read.run(stranger, id)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'APPOINTMENT.UNKNOWN',
      });
    }
  });

  it('gives the day of one’s own house page by page, by start', async () => {
    for (const time of ['11:00', '09:00', '10:00']) {
      await bench.book.run(agent(), slot(time, { beneficiaryId: `p-${time}` }), undefined);
    }
    const board = { structureId: 'house-1', day: DAY_AFTER as CivilDate };
    const first = await bench.list.run(agent(), board, 2);
    const second = await bench.list.run(agent(), board, 2, first.after ?? '');
    const times = [...first.views, ...second.views].map(({ appointment }) =>
      appointment.startsAt.toISOString().slice(11, 16),
    );
    expect(times).toEqual(['08:00', '09:00', '10:00']);
    expect(second.after).toBeNull();
    await expect(bench.list.run(elsewhere, board, 2)).rejects.toMatchObject({
      code: 'STRUCTURE.UNKNOWN',
    });
  });

  it('gives prescribers what they booked, and of a person only what they may read', async () => {
    await bench.book.run(prescriber(), slot('09:00'), undefined);
    await bench.book.run(agent(), slot('10:00'), undefined);
    const mine = await bench.list.run(prescriber(), { bookedByMe: true }, 50);
    const ofPerson = await bench.list.run(prescriber(), { beneficiaryId: 'person-1' }, 50);
    const forHouse = await bench.list.run(agent(), { beneficiaryId: 'person-1' }, 50);
    expect([mine, ofPerson, forHouse].map(({ views }) => views.length)).toEqual([1, 1, 2]);
    await expect(bench.list.run(agent(), {}, 50)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
