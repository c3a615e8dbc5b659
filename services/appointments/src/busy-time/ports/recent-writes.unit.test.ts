import { describe, expect, it } from '@jest/globals';
import { RecentWrites } from './recent-writes.js';

describe('Recent writes', () => {
  it('are waited for until the last of them was seen', async () => {
    const writes = new RecentWrites();
    writes.listen(true);
    writes.note(['ada', 'room-1']);
    let settled = false;
    const waiting = writes.settled(60_000).then(() => (settled = true));
    writes.note(['eve']);
    writes.seen('ada');
    await Promise.resolve();
    expect(settled).toBe(false);
    writes.seen('room-1');
    await waiting;
    expect(settled).toBe(true);
  });

  it('hold nobody up for longer than they say, nor where nothing is heard', async () => {
    const writes = new RecentWrites();
    writes.note(['ada']);
    await writes.settled(60_000);
    writes.listen(true);
    writes.note(['ada']);
    await writes.settled(1);
    writes.listen(false);
    await writes.settled(60_000);
  });
});
