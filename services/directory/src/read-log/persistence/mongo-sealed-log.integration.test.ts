import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MONDAY_AT_NINE, openBench, type Bench } from '../../directory-bench.builder.js';
import { MongoSealedLog } from './mongo-sealed-log.js';

jest.setTimeout(60_000);

let bench: Bench;
let log: MongoSealedLog;
beforeAll(async () => {
  bench = await openBench();
  const { readings, chains, checkpoints } = bench.models;
  log = new MongoSealedLog(readings, chains, checkpoints);
});
afterAll(() => bench.close());

describe('the removal of many entries', () => {
  /** Sequences in the order in which the database is told to remove them. */
  async function removedDuring(work: () => Promise<unknown>): Promise<(number | undefined)[]> {
    interface Removal {
      readonly command: {
        readonly delete?: string;
        readonly ordered?: boolean;
        readonly deletes?: readonly { readonly q: { readonly _id?: unknown } }[];
      };
    }
    const stored = await bench.models.readings.find({}, { sequence: 1 }).lean();
    const sequences = new Map(stored.map(({ _id, sequence }) => [_id, sequence ?? undefined]));
    const removed: (number | undefined)[] = [];
    const note = ({ command }: Removal): void => {
      if (command.delete !== 'read_log') return;
      expect(command.ordered).not.toBe(false);
      removed.push(...(command.deletes ?? []).map(({ q }) => sequences.get(String(q._id))));
    };
    const client = bench.connection.getClient();
    client.on('commandStarted', note);
    await work().finally(() => client.off('commandStarted', note));
    return removed;
  }

  it('goes from the oldest on, so that one cut short leaves a chain without a gap', async () => {
    const { readings } = bench.models;
    const numbers = Array.from({ length: 1200 }, (_, at) => at + 1);
    const scattered = numbers.toSorted((a, b) => ((a * 7) % 1201) - ((b * 7) % 1201));
    const entry = { networkId: 'net-1', at: new Date(MONDAY_AT_NINE), reader: 'member:agent-1' };
    await readings.insertMany(
      scattered.map((sequence) => ({
        ...entry,
        ...{
          _id: `entry-${String(sequence)}`,
          structureIds: ['str-1'],
          purpose: 'record',
          ids: [],
        },
        ...{ day: '2026-11-23', hash: 'h', sealed: true, sequence, previous: 'p', link: 'l' },
      })),
    );
    const removed = await removedDuring(() => log.cut('net-1', 1100));
    expect(removed).toEqual(numbers.slice(0, 1100));
    expect(await readings.countDocuments({ networkId: 'net-1' })).toBe(100);
  });
});
