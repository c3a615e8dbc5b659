import { describe, expect, it } from '@jest/globals';
import { HeldByRevision } from './held-by-revision.js';

function aShelf() {
  const shelf = { revision: 1, reads: 0, away: false };
  const held = new HeldByRevision(
    () => Promise.resolve(String(shelf.revision)),
    () => {
      shelf.reads += 1;
      const said = `as of ${String(shelf.revision)}`;
      return shelf.away ? Promise.reject(new Error('away')) : Promise.resolve(said);
    },
  );
  return { shelf, held };
}

describe('what is held by its revision', () => {
  it('is read once for all who ask, until the revision moves', async () => {
    const { shelf, held } = aShelf();
    expect(await Promise.all([held.current(), held.current()])).toEqual(['as of 1', 'as of 1']);
    expect(await held.current()).toBe('as of 1');
    expect(shelf.reads).toBe(1);
    shelf.revision = 2;
    expect(await Promise.all([held.current(), held.current()])).toEqual(['as of 2', 'as of 2']);
    expect(shelf.reads).toBe(2);
  });

  it('is read again after a read that failed, and never answered from before', async () => {
    const { shelf, held } = aShelf();
    await held.current();
    Object.assign(shelf, { revision: 2, away: true });
    const both = await Promise.allSettled([held.current(), held.current()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    shelf.away = false;
    expect(await held.current()).toBe('as of 2');
  });

  it('is not taken for newer than it is when a write comes during the read', async () => {
    const shelf = { revision: 1 };
    const held = new HeldByRevision(
      () => Promise.resolve(String(shelf.revision)),
      () => {
        const read = shelf.revision;
        shelf.revision = 2;
        return Promise.resolve(read);
      },
    );
    expect(await held.current()).toBe(1);
    expect(await held.current()).toBe(2);
  });
});
