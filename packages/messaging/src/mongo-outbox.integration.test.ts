import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, sequentialIds } from '@maillage/testing';
import type { Connection } from 'mongoose';
import { MongoOutbox } from './mongo-outbox.js';
import { outboxOf, readOutbox } from './outbox.schema.js';
import { withContext } from './request-context.js';
import { aBooking, openDatabase, transactionsOf } from './test-support/bench.js';

describe('the outbox', () => {
  let connection: Connection;
  let close: () => Promise<void>;
  let outbox: MongoOutbox;

  beforeAll(async () => {
    ({ connection, close } = await openDatabase());
    outbox = new MongoOutbox(
      connection,
      'appointments',
      fixedClock('2026-11-22T09:00:00.000Z'),
      sequentialIds(1),
    );
  });
  afterAll(() => close());

  const subjects = async (): Promise<string[]> =>
    (await readOutbox(connection)).map((envelope) => envelope.subject);

  it('keeps an event when its transaction commits', async () => {
    await transactionsOf(connection).run((tx) => outbox.append(tx, [aBooking('apt-kept')]));
    expect(await subjects()).toContain('apt-kept');
  });

  it('keeps no event when its transaction is rolled back', async () => {
    const broken = transactionsOf(connection).run(async (tx) => {
      await outbox.append(tx, [aBooking('apt-rolled-back')]);
      throw new Error('the slot was taken');
    });
    await expect(broken).rejects.toThrow('the slot was taken');
    expect(await subjects()).not.toContain('apt-rolled-back');
  });

  it('refuses an event that does not satisfy its contract, and saves none of its siblings', async () => {
    const offSchema = { ...aBooking('apt-off'), data: { appointment: { id: 'apt-off' } } };
    const broken = transactionsOf(connection).run((tx) =>
      outbox.append(tx, [aBooking('apt-sibling'), offSchema]),
    );
    await expect(broken).rejects.toMatchObject({ code: 'EVENT.OFF_SCHEMA' });
    expect(await subjects()).not.toContain('apt-sibling');
  });

  it('refuses to say what another service says', async () => {
    const foreign = { ...aBooking('apt-foreign'), type: 'directory.member.updated.v1' };
    const broken = transactionsOf(connection).run((tx) => outbox.append(tx, [foreign]));
    await expect(broken).rejects.toThrow('appointments cannot say directory.member.updated.v1');
  });

  it('says who did it, why and in which trace', async () => {
    const context = {
      correlationId: 'cor-1',
      causationId: 'evt-0',
      actor: 'member:mem-1',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    };
    await withContext(context, () =>
      transactionsOf(connection).run((tx) => outbox.append(tx, [aBooking('apt-context')])),
    );
    const envelope = (await readOutbox(connection)).find((e) => e.subject === 'apt-context');
    expect(envelope).toMatchObject({
      correlationid: 'cor-1',
      causationid: 'evt-0',
      actor: 'member:mem-1',
      traceparent: context.traceparent,
      source: 'appointments',
      time: '2026-11-22T09:00:00.000Z',
      structureid: 'str-1',
    });
    expect(await outboxOf(connection).exists({ _id: envelope?.id ?? '' })).not.toBeNull();
  });
});
