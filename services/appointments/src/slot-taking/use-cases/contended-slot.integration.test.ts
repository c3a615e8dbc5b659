import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { contendedCode } from '@maillage/service-kit';
import { agent, once, openBench, replica } from '../../appointments-bench.builder.js';
import { slot } from '../../booking/bookings.builder.js';
import { NEVER_EXPIRES } from '../../busy-time/ports/busy-time.js';

// Each look tries its transaction for two seconds, on a machine that does other things at once.
jest.setTimeout(120_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const book = (beneficiaryId: string) =>
  bench.book.run(agent(), slot('10:00', { beneficiaryId }), once(`key of ${beneficiaryId}`));

/** Another replica that writes the day of the agent and does not commit before it is told to. */
async function writerOf(from: string, to: string) {
  const other = replica(bench.connection, bench.clock, { add: () => Promise.resolve() });
  const at = (time: string) => new Date(`2026-03-03T${time}:00+01:00`);
  const entry = { id: 'other', from: at(from), to: at(to), until: NEVER_EXPIRES, forced: false };
  await other.busyTime.prepare(['agent-1'], entry);
  const say = { written: () => undefined as void, done: () => undefined as void };
  const written = new Promise<void>((resolve) => (say.written = resolve));
  const done = new Promise<void>((resolve) => (say.done = resolve));
  const committed = other.unitOfWork.run(async (tx) => {
    await other.busyTime.take(tx, ['agent-1'], entry, bench.clock.now());
    say.written();
    await done;
  });
  await written;
  return {
    commit: () => {
      say.done();
      return committed;
    },
  };
}

/** Resolves when whoever books now looks at the day once more, after a transaction that came to nothing. */
function secondLook(): Promise<void> {
  return new Promise((resolve) => {
    let tried = false;
    bench.connection.getClient().on('commandStarted', ({ command }) => {
      if (command['startTransaction'] === true) tried = true;
      const looks = command['find'] === 'busy_days' && command['autocommit'] === undefined;
      if (tried && looks) resolve();
    });
  });
}

describe('a time that others kept writing', () => {
  it('is got when they are done', async () => {
    const writer = await writerOf('16:00', '16:30');
    const again = secondLook();
    const booked = book('person-1');
    await again;
    await writer.commit();
    const { id } = await booked;
    expect(await bench.models.appointments.countDocuments({ _id: id })).toBe(1);
  });

  it('is refused as taken when one of them took it', async () => {
    const writer = await writerOf('10:00', '10:30');
    const again = secondLook();
    const refused = expect(book('person-1')).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_TAKEN',
    });
    await again;
    await writer.commit();
    await refused;
    expect(await bench.models.appointments.countDocuments()).toBe(0);
  });

  it('is given up when they never end, and nothing is kept', async () => {
    const writer = await writerOf('16:00', '16:30');
    await expect(book('person-1')).rejects.toMatchObject({ code: contendedCode });
    expect(await bench.models.appointments.countDocuments()).toBe(0);
    await writer.commit();
    await expect(book('person-1')).resolves.toMatchObject({ version: 1 });
  });
});
