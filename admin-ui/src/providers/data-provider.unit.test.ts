import { afterEach, describe, expect, it } from '@jest/globals';
import { dataProvider, everything } from './data-provider.js';

const sort = { field: 'id', order: 'ASC' } as const;
const answered = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = answered;
});

/** A service that holds as many teams, gives no more than asked and no more than 200 at once. */
function holding(count: number): string[] {
  const asked: string[] = [];
  globalThis.fetch = (address) => {
    const url = new URL(address as string, 'http://service.invalid');
    asked.push(url.search);
    const from = Number(url.searchParams.get('page[after]') ?? 0);
    const size = Math.min(200, Number(url.searchParams.get('page[size]')), count - from);
    const data = Array.from({ length: size }, (_, at) => ({ id: String(from + at) }));
    const next = from + size;
    const page = { after: next < count ? String(next) : null };
    return Promise.resolve(Response.json({ data, page }));
  };
  return asked;
}

describe('a list of more than a service gives at once', () => {
  it('is read whole, in stretches', async () => {
    const asked = holding(450);
    const list = await dataProvider.getList('operator-teams', {
      filter: {},
      sort,
      pagination: everything,
    });
    expect(new Set(list.data.map(({ id }) => String(id))).size).toBe(450);
    expect(list).toMatchObject({ total: 450, pageInfo: { hasNextPage: false } });
    expect(asked).toHaveLength(3);
  });

  it('is cut where it was asked to be, and says so', async () => {
    holding(650);
    const list = await dataProvider.getList('legs', {
      filter: { state: 'ended' },
      sort,
      pagination: { page: 1, perPage: 400 },
    });
    expect(list.data).toHaveLength(400);
    expect(list.total).toBeUndefined();
    expect(list.pageInfo?.hasNextPage).toBe(true);
  });
});
