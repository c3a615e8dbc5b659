import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openBench, type Bench } from '../../../directory-bench.builder.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it('takes the message that has been due for longest first', async () => {
  for (const hour of ['14', '13', '15']) {
    bench.clock.setTo(`2026-11-23T${hour}:00:00Z`);
    await bench.unitOfWork.run((tx) =>
      bench.messages.entry.request(tx, {
        recipient: { kind: 'beneficiary', id: 'ben-1' },
        template: 'appointment-reminder',
        expiresAt: new Date('2026-12-01T00:00:00Z'),
        dedupeKey: hour,
      }),
    );
  }
  const now = new Date('2026-11-23T16:00:00Z');
  const taken = await bench.messages.store.takeDue(now, new Date('2026-11-23T16:01:00Z'), 2);
  expect(taken.map(({ dedupeKey }) => dedupeKey)).toEqual(['13', '14']);
});
