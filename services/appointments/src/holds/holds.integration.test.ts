import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agent, once, openBench } from '../appointments-bench.builder.js';
import { slot } from '../booking/bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const anyTime = slot('10:00');
const taken = { code: 'APPOINTMENT.SLOT_TAKEN' };
const minutes = (count: number) => new Date(Date.parse('2026-03-02T08:00:00Z') + count * 60_000);

async function entries(): Promise<string[]> {
  const [day] = await bench.models.busyDays.find({ ownerId: 'agent-1' }).lean();
  return day?.entries.map(({ id }) => id) ?? [];
}

describe('a held slot', () => {
  it('is nobody else’s for ten minutes, and anybody’s at the very end of them', async () => {
    const { until } = await bench.hold.run(agent(), anyTime, undefined);
    expect(until).toEqual(minutes(10));
    bench.clock.setTo(new Date(until.getTime() - 1).toISOString());
    await expect(bench.book.run(agent('agent-2'), anyTime, undefined)).rejects.toMatchObject(taken);
    bench.clock.setTo(until.toISOString());
    await bench.book.run(agent('agent-2'), anyTime, undefined);
  });

  it('becomes the appointment of who holds it', async () => {
    const { id: holdId } = await bench.hold.run(agent(), anyTime, undefined);
    const { id } = await bench.book.run(agent(), { ...anyTime, holdId }, undefined);
    expect(await entries()).toEqual([id]);
    await bench.release.run(agent(), holdId);
    expect(await entries()).toEqual([id]);
  });

  it('is booked although the grid was laid by a slot that is given back meanwhile', async () => {
    const before = await bench.hold.run(
      agent(),
      slot('09:00', { motiveCode: 'pension' }),
      undefined,
    );
    const { id: holdId } = await bench.hold.run(agent(), slot('09:45'), undefined);
    await bench.release.run(agent(), before.id);
    await bench.book.run(agent(), { ...slot('09:45'), holdId }, undefined);
    expect(await entries()).toHaveLength(1);
  });

  it('is booked after its end if it is still free, and not if another has it', async () => {
    const { id: holdId, until } = await bench.hold.run(agent(), anyTime, undefined);
    bench.clock.setTo(until.toISOString());
    const request = { ...anyTime, holdId };
    await bench.book.run(agent('agent-2'), anyTime, undefined);
    await expect(bench.book.run(agent(), request, undefined)).rejects.toMatchObject(taken);
    const later = slot('11:00');
    const second = await bench.hold.run(agent(), later, undefined);
    bench.clock.setTo(second.until.toISOString());
    await bench.book.run(agent(), { ...later, holdId: second.id }, undefined);
  });

  it('is free again once released, which may be said twice, by who holds it only', async () => {
    const { id } = await bench.hold.run(agent(), anyTime, undefined);
    const unknown = { code: 'HOLD.UNKNOWN', kind: 'not-found' };
    await expect(bench.release.run(agent('agent-2'), id)).rejects.toMatchObject(unknown);
    await expect(bench.release.run(agent(), 'nothing')).rejects.toMatchObject(unknown);
    await bench.release.run(agent(), id);
    await bench.release.run(agent(), id);
    expect(await entries()).toEqual([]);
    await bench.book.run(agent('agent-2'), anyTime, undefined);
  });

  it('is one hold, however often the same request is sent', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, () => bench.hold.run(agent(), anyTime, once('same'))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await entries()).toHaveLength(1);
  });

  it('is one of five at most, even when six are asked for at once; an expired one leaves no trace', async () => {
    const times = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
    const asked = await Promise.allSettled(
      times.map((time) => bench.hold.run(agent(), slot(time), undefined)),
    );
    const refused = asked.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    );
    expect(refused).toEqual(['HOLD.TOO_MANY']);
    expect(await entries()).toHaveLength(5);
    bench.clock.setTo(minutes(10).toISOString());
    const { id } = await bench.hold.run(agent(), slot('14:00'), undefined);
    expect(await entries()).toEqual([id]);
  });

  it('is one of more than five for a program, and its expired ones leave no trace either', async () => {
    const program = agent('client:call-centre');
    const times = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
    const both = ['agent-1', 'agent-2'].flatMap((memberId) =>
      times.map((time) => slot(time, { memberId })),
    );
    for (const wanted of both) await bench.hold.run(program, wanted, undefined);
    expect(await entries()).toHaveLength(6);
    bench.clock.setTo(minutes(10).toISOString());
    const { id } = await bench.hold.run(program, slot('14:00'), undefined);
    expect(await entries()).toEqual([id]);
  });
});
