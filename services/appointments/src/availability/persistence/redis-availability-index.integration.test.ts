import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CivilDate } from '@maillage/kernel';
import { testRedisUrl } from '@maillage/testing';
import { Redis, type ChainableCommander } from 'ioredis';
import type { IndexedOpening } from '../ports/availability-index.js';
import { RedisAvailabilityIndex } from './redis-availability-index.js';

const monday = '2026-03-02' as CivilDate;
const span = { first: monday, last: '2026-03-08' as CivilDate };

let redis: Redis;
let prefix: string;
beforeEach(() => {
  redis = new Redis(testRedisUrl());
  prefix = `${randomUUID()}:`;
});
afterEach(() => redis.quit());

const openingOf = (openingId: string, motiveCode: string): IndexedOpening => ({
  ...{ openingId, structureId: 'house-1', memberId: 'agent-1' },
  ...{ networkId: 'net-1', motiveCodes: [motiveCode] },
});

/** Redis whose pipelines let somebody read after each of their commands, as other connections may. */
function readBetween(read: () => Promise<unknown>): Redis {
  const pipeline = () => {
    const evals: unknown[][] = [];
    const exec = async (): Promise<[null, unknown][]> => {
      const answers: [null, unknown][] = [];
      for (const [script, ...rest] of evals) {
        answers.push([null, await redis.call('EVAL', ...([script, ...rest] as string[]))]);
        await read();
      }
      return answers;
    };
    return {
      eval: (...said: unknown[]) => evals.push(said),
      exec,
    } as unknown as ChainableCommander;
  };
  return new Proxy(redis, {
    get: (target, name) =>
      name === 'pipeline' ? pipeline : (Reflect.get(target, name) as unknown),
  });
}

describe('what a process has read of the index', () => {
  it('does not stand when it was read in the middle of a write', async () => {
    const reader = new RedisAvailabilityIndex(redis, prefix);
    const motivesRead = async (): Promise<string[]> => {
      const times = await reader.of(['house-1'], span);
      const taking = await Promise.all(
        ['before', 'after'].map(async (motive) =>
          ((await times?.openings('net-1', motive)) ?? []).map(
            ({ openingId }) => `${openingId} ${motive}`,
          ),
        ),
      );
      return taking.flat().sort();
    };
    const writer = new RedisAvailabilityIndex(readBetween(motivesRead), prefix);
    const bothFor = (motive: string) =>
      ['one', 'two'].map((id) => ({ opening: openingOf(id, motive), weeks: [] }));
    await writer.cover(span);
    await writer.write(await writer.turn(), bothFor('before'));
    expect(await motivesRead()).toEqual(['one before', 'two before']);
    await writer.write(await writer.turn(), bothFor('after'));
    expect(await motivesRead()).toEqual(['one after', 'two after']);
    await writer.remove(await writer.turn(), ['one', 'two']);
    expect(await motivesRead()).toEqual([]);
  });
});
