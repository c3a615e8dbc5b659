import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import { scopeOfService } from '@maillage/service-kit';
import { questionsDuring } from '@maillage/testing';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';
import { ErasePersonWhenDirectorySaysIt } from '../messaging/erase-person-when-directory-says-it.consumer.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const person = 'person-who-leaves';
const said = (id: string): EventEnvelope<'directory.beneficiary.erased.v1'> => ({
  specversion: '1.0',
  id,
  source: 'directory',
  type: 'directory.beneficiary.erased.v1',
  time: '2026-03-02T08:00:00.000Z',
  subject: person,
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'member:agent-1',
  aggregateversion: 2,
  audience: 'operators',
  data: { erasureId: 'era-1', beneficiaryId: person },
});

describe('a person whom the directory erases', () => {
  it('leaves no id in any collection but the outbox; the time to come is free again', async () => {
    const kept = await bench.book.run(agent(), slot('11:00'), undefined);
    const { id } = await bench.book.run(
      agent(),
      slot('10:00', { beneficiaryId: person }),
      undefined,
    );
    await bench.forgetSaid();
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    await consumer.erase(said('event-1'));
    await consumer.erase(said('event-1'));

    const [appointments, busyDays] = await Promise.all([
      bench.models.appointments.find({}).lean(),
      bench.models.busyDays.find({}).lean(),
    ]);
    expect(JSON.stringify([appointments, busyDays])).not.toContain(person);
    expect(appointments.find(({ _id }) => _id === id)).toMatchObject({
      status: 'cancelled-by-beneficiary',
      beneficiaryId: 'erased',
    });
    expect(appointments.find(({ _id }) => _id === kept.id)).toMatchObject({ status: 'booked' });
    await bench.book.run(agent(), slot('10:00', { beneficiaryId: 'person-2' }), undefined);

    const types = (await bench.said()).map(({ type }) => type);
    expect(types.slice(0, 2).sort()).toEqual([
      'appointments.appointment.cancelled.v1',
      'appointments.beneficiary.erased.v1',
    ]);
    expect(types.filter((type) => type === 'appointments.beneficiary.erased.v1')).toHaveLength(1);
  });

  it('is erased again when the directory says so again, and shown to nobody under the common id', async () => {
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    await consumer.erase(said('event-1'));
    await bench.book.run(agent(), slot('10:00', { beneficiaryId: person }), undefined);
    await consumer.erase(said('event-2'));
    const scope = scopeOfService('appointments');
    expect(await bench.appointments.ofBeneficiary(scope, person)).toEqual([]);
    expect(await bench.appointments.ofBeneficiary(scope, 'erased')).toEqual([]);
  });

  it('is erased in short transactions, and a repeat goes on where one of them failed', async () => {
    await bench.book.run(agent(), slot('10:00', { beneficiaryId: person }), undefined);
    const { appointments } = bench.models;
    const held = await appointments.findOne({}).lean();
    const many = Array.from({ length: 60 }, (_, i) => `visit-${String(i).padStart(2, '0')}`);
    const past = { startsAt: new Date('2026-01-05T09:00:00Z') };
    await appointments.insertMany(many.map((id) => ({ ...held, ...past, _id: id, reference: id })));
    const written = new Map<string, number>();
    bench.connection.getClient().on('commandStarted', ({ command }) => {
      const { lsid, txnNumber, autocommit } = command as Record<string, unknown>;
      const writes = ['insert', 'update', 'delete'].some((name) => name in command);
      const transaction = JSON.stringify([lsid, String(txnNumber)]);
      if (autocommit === false && writes) {
        written.set(transaction, (written.get(transaction) ?? 0) + 1);
      }
    });
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    const left = () => appointments.countDocuments({ beneficiaryId: person });
    // One that no release can write: the steps before it stay done.
    const setVersion = (version: unknown) =>
      appointments.collection.updateOne({ _id: 'visit-30' as never }, { $set: { version } });
    await setVersion('1');
    await expect(consumer.erase(said('event-1'))).rejects.toThrow();
    expect(await left()).toBeGreaterThan(0);
    expect(await left()).toBeLessThan(61);
    await setVersion(1);
    await consumer.erase(said('event-1'));
    expect(await left()).toBe(0);
    expect(Math.max(...written.values())).toBeLessThanOrEqual(50);
    const types = (await bench.said()).map(({ type }) => type);
    expect(types.filter((type) => type === 'appointments.beneficiary.erased.v1')).toHaveLength(1);
  });

  it('is found by indexes alone, however many others there are', async () => {
    await bench.book.run(agent(), slot('10:00', { beneficiaryId: person }), undefined);
    const { appointments } = bench.models;
    const held = await appointments.findOne({}).lean();
    const others = Array.from({ length: 300 }, (_, i) => `other-${i}`);
    await appointments.insertMany(
      others.map((id) => ({ ...held, _id: id, reference: id, beneficiaryId: id })),
    );
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    const asked = await questionsDuring(bench.connection, () => consumer.erase(said('event-1')));
    expect(asked.map(({ collection }) => collection)).toContain('appointments');
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
    expect(Math.max(...asked.map((each) => each.documentsExamined))).toBeLessThanOrEqual(1);
    expect(await appointments.countDocuments({ beneficiaryId: 'erased' })).toBe(1);
  });
});
