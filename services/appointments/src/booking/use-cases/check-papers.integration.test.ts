import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agent, openBench, prescriber } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let id: string;
let asked: readonly string[];
beforeEach(async () => {
  bench = await openBench();
  ({ id } = await bench.book.run(prescriber(), slot('10:00'), undefined));
  asked = (await stored())?.motive.requiredDocuments ?? [];
});
afterEach(() => bench.close());

const stored = () => bench.appointments.find(agent(), id);

describe('papers ticked at the desk', () => {
  it('are stored and told to the house, without a word of which ones', async () => {
    const [first = ''] = asked;
    await bench.checkPapers.run(agent(), id, 1, [first]);
    expect(await stored()).toMatchObject({ papersSeen: [first], version: 2, status: 'booked' });
    const said = (await bench.said()).filter(({ type }) => type.includes('papers-checked'));
    expect(said).toMatchObject([{ structureid: 'house-1', aggregateversion: 2 }]);
    expect(JSON.stringify(said)).not.toContain(first);
    await bench.change.run(agent(), id, { status: 'arrived', expectedVersion: 2 });
    expect(await stored()).toMatchObject({ papersSeen: [first], status: 'arrived' });
  });

  it('change nothing on an older version, for who booked from elsewhere, and when said twice', async () => {
    const tick = (scope = agent(), version = 1) =>
      bench.checkPapers.run(scope, id, version, asked.slice(0, 1));
    await expect(tick(agent(), 7)).rejects.toMatchObject({ code: 'VERSION.STALE' });
    await expect(tick(prescriber())).rejects.toMatchObject({ code: 'APPOINTMENT.NOT_ALLOWED' });
    await expect(tick(agent('agent-3', 'house-2'))).rejects.toMatchObject({
      code: 'APPOINTMENT.UNKNOWN',
    });
    await tick();
    await tick(agent(), 2);
    expect((await stored())?.version).toBe(2);
  });
});
