import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '@maillage/kernel';
import { contendedCode, MongoIdempotency } from '@maillage/service-kit';
import { agent, once, openBench, replica } from '../../appointments-bench.builder.js';
import { slot } from '../../booking/bookings.builder.js';

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.close();
});

const contended = () => new DomainError('conflict', contendedCode, 'others kept writing');
const book = (beneficiaryId: string, one: ReturnType<typeof replica> = bench) =>
  one.book.run(agent(), slot('10:00', { beneficiaryId }), once(`key of ${beneficiaryId}`));

describe('a time that others kept writing', () => {
  it('is got when they are done', async () => {
    jest.spyOn(MongoIdempotency.prototype, 'run').mockRejectedValueOnce(contended());
    const { id } = await book('person-1');
    expect(await bench.models.appointments.countDocuments({ _id: id })).toBe(1);
  });

  it('is refused as taken when one of them took it', async () => {
    const other = replica(bench.connection, bench.clock, { add: () => Promise.resolve() });
    jest.spyOn(MongoIdempotency.prototype, 'run').mockImplementationOnce(async () => {
      await book('person-2', other);
      throw contended();
    });
    await expect(book('person-1')).rejects.toMatchObject({ code: 'APPOINTMENT.SLOT_TAKEN' });
    expect(await bench.models.appointments.countDocuments()).toBe(1);
  });

  it('is given up after three looks, and nothing is kept', async () => {
    const run = jest.spyOn(MongoIdempotency.prototype, 'run').mockRejectedValue(contended());
    await expect(book('person-1')).rejects.toMatchObject({ code: contendedCode });
    expect(run).toHaveBeenCalledTimes(3);
    expect(await bench.models.appointments.countDocuments()).toBe(0);
  });
});
