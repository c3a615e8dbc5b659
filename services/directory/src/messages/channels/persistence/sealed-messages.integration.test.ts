import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBench, type Bench } from '../../../directory-bench.builder.js';
import { sealedStops } from './sealed-messages.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a version of the keys', () => {
  it('is kept while a number that said STOP is known by it only', async () => {
    const { contacts, models } = bench.messages;
    const stops = sealedStops(models.stops);
    expect(await stops.waiting('v1')).toBe(0);
    await bench.unitOfWork.run((tx) => contacts.stop(tx, '+33639980001', bench.clock.now()));
    expect(await stops.waiting('v1')).toBe(1);
    expect(await stops.waiting('v2')).toBe(0);
    expect(await stops.rewrap('v1', null, 100)).toMatchObject({ moved: 0 });
  });
});
