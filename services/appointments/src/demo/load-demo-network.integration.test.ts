import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { demoNetwork } from '@maillage/demo-network';
import { prepareCollections } from '@maillage/service-kit';
import { fixedClock, freshDatabase, type FreshDatabase } from '@maillage/testing';
import mongoose, { type Connection } from 'mongoose';
import { replica, type Bench } from '../appointments-bench.builder.js';
import { LoadDemoNetwork } from './load-demo-network.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

const clock = fixedClock('2026-03-02T08:00:00Z');
let database: FreshDatabase;
let connection: Connection;
let service: Bench;
let loader: LoadDemoNetwork;

beforeAll(async () => {
  database = freshDatabase();
  connection = await mongoose.createConnection(database.url).asPromise();
  service = replica(connection, clock, { add: () => Promise.resolve() });
  await prepareCollections(connection);
  loader = new LoadDemoNetwork(connection, clock);
  await loader.run();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

describe('the demonstration network', () => {
  it('is loaded once and says nothing; its appointments never overlap', async () => {
    expect(await loader.run()).toBe(false);
    expect(await service.said()).toEqual([]);
    expect(await service.models.motives.countDocuments()).toBe(29);
    expect(await service.models.structures.countDocuments()).toBe(9);
    for (const { entries } of await service.models.busyDays.find().lean()) {
      const sorted = [...entries].sort((a, b) => +a.from - +b.from);
      const meeting = sorted.filter((entry, i) => i > 0 && entry.from < sorted[i - 1]!.to);
      expect(meeting).toEqual([]);
    }
  });

  it('offers slots in every house at once', async () => {
    const offers = await service.searchSlots.run(
      { role: 'prescriber', memberId: 'p', networkIds: [demoNetwork.id] },
      {
        networkId: demoNetwork.id,
        motiveCode: 'cnaf-rsa',
        from: civilDate('2026-03-02'),
        to: civilDate('2026-03-13'),
      },
    );
    expect(offers.filter(({ nextSlot }) => nextSlot !== null)).toHaveLength(9);
  });

  it('is completed after a load that was cut short', async () => {
    const whole = await service.models.appointments.countDocuments();
    await service.models.motives.deleteMany({});
    await service.models.appointments.deleteMany({ localDay: civilDate('2026-03-03') });
    expect(await service.models.appointments.countDocuments()).toBeLessThan(whole);
    expect(await loader.run()).toBe(true);
    expect(await service.models.appointments.countDocuments()).toBe(whole);
    expect(await service.models.motives.countDocuments()).toBe(29);
  });
});
