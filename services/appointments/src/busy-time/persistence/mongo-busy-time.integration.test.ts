import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openBench } from '../../appointments-bench.builder.js';
import { NEVER_EXPIRES, type BusyEntry } from '../domain/busy-entry.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const now = new Date('2026-03-02T08:00:00Z');
const entry = (id: string, from: string, to: string, until = NEVER_EXPIRES): BusyEntry => ({
  id,
  from: new Date(from),
  to: new Date(to),
  until,
  forced: false,
});

async function take(wanted: BusyEntry, at = now): Promise<boolean> {
  await bench.busyTime.prepare(['agent-1'], wanted);
  return bench.unitOfWork
    .run(async (tx) => {
      const taken = await bench.busyTime.take(tx, ['agent-1'], wanted, at);
      if (!taken) throw new Error('taken');
      return taken;
    })
    .catch(() => false);
}

describe('the time of a member', () => {
  it('may be taken back to back, and not overlapping by a minute', async () => {
    expect(await take(entry('a', '2026-03-03T09:00:00Z', '2026-03-03T09:30:00Z'))).toBe(true);
    expect(await take(entry('b', '2026-03-03T09:30:00Z', '2026-03-03T10:00:00Z'))).toBe(true);
    expect(await take(entry('c', '2026-03-03T08:31:00Z', '2026-03-03T09:01:00Z'))).toBe(false);
    expect(await take(entry('d', '2026-03-03T08:00:00Z', '2026-03-03T12:00:00Z'))).toBe(false);
  });

  it('is taken on both UTC days it touches, or on none', async () => {
    const night = entry('night', '2026-03-03T23:30:00Z', '2026-03-04T00:30:00Z');
    expect(await take(night)).toBe(true);
    expect(await take(entry('x', '2026-03-04T00:15:00Z', '2026-03-04T00:45:00Z'))).toBe(false);
    const long = entry('long', '2026-03-04T23:00:00Z', '2026-03-05T01:00:00Z');
    expect(await take(entry('y', '2026-03-05T00:00:00Z', '2026-03-05T00:30:00Z'))).toBe(true);
    expect(await take(long)).toBe(false);
    const range = { from: new Date('2026-03-03T00:00:00Z'), to: new Date('2026-03-06T00:00:00Z') };
    const held = await bench.busyTime.of(['agent-1'], range);
    expect(
      held
        .get('agent-1')
        ?.map(({ id }) => id)
        .sort(),
    ).toEqual(['night', 'y']);

    await bench.unitOfWork.run((tx) => bench.busyTime.free(tx, ['agent-1'], night));
    const after = await bench.busyTime.of(['agent-1'], range);
    expect(after.get('agent-1')?.map(({ id }) => id)).toEqual(['y']);
  });

  it('is free again at the very moment a hold expires', async () => {
    const until = new Date('2026-03-02T08:10:00Z');
    expect(await take(entry('hold', '2026-03-03T09:00:00Z', '2026-03-03T09:30:00Z', until))).toBe(
      true,
    );
    const wanted = entry('a', '2026-03-03T09:00:00Z', '2026-03-03T09:30:00Z');
    expect(await take(wanted, new Date(until.getTime() - 1))).toBe(false);
    expect(await take(wanted, until)).toBe(true);
  });
});
