import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { request, type RequestOptions } from './http.js';
import { resourcePaths, type ResourceName } from './resources.js';

interface Page<T> {
  readonly data: T[];
  readonly page: { readonly after: string | null };
}

/** react-admin's provider, and `send` for what is not a plain list or record, under the same sign-out rules. */
export interface ConsoleDataProvider extends DataProvider {
  send: <T>(path: string, options: RequestOptions) => Promise<T>;
}

/** Values of a list's filter, as the screens set them. */
type Filter = Record<string, string | number | boolean | null | undefined>;

function pathOf(resource: string): string {
  const path = resourcePaths[resource as ResourceName] as string | undefined;
  if (!path) throw new Error(`No path for the resource ${resource}: add it to resources.ts`);
  return path;
}

/** The most that a service gives at once. */
const largestPage = 200;
/** A list as a whole, read in as many stretches as it takes: for what is bounded by nature, as teams or networks. */
export const everything = { page: 1, perPage: 2000 };

/** Cursor that starts each page, by list: the services only know how to go forward. */
const cursors = new Map<string, (string | null)[]>();

async function readPage<T extends RaRecord>(
  resource: string,
  params: GetListParams & { signal?: AbortSignal },
): Promise<GetListResult<T>> {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 100 };
  const size = Math.min(perPage, largestPage);
  const query: Record<string, string> = { 'page[size]': String(size) };
  for (const [name, value] of Object.entries((params.filter ?? {}) as Filter)) {
    if (value !== undefined && value !== null && value !== '') {
      query[`filter[${name}]`] = String(value);
    }
  }
  if (perPage > largestPage) {
    const { data, after } = await readStretches<T>(resource, query, perPage, params.signal);
    const pageInfo = { hasNextPage: after !== null, hasPreviousPage: false };
    return after === null ? { data, pageInfo, total: data.length } : { data, pageInfo };
  }
  const list = `${resource}?${new URLSearchParams(query).toString()}`;
  const known = cursors.get(list) ?? [null];
  cursors.set(list, known);
  // A page further than those already read (a kept address) is reached from the last known one.
  for (let at = Math.min(known.length, page); ; at += 1) {
    const after = known[at - 1] ?? undefined;
    const answer = await request<Page<T>>(pathOf(resource), {
      query: { ...query, 'page[after]': after },
      signal: params.signal,
    });
    if (answer.page.after) known[at] = answer.page.after;
    const hasNextPage = answer.page.after !== null;
    if (at >= page || !hasNextPage) {
      const pageInfo = { hasNextPage, hasPreviousPage: at > 1 };
      const { data } = answer;
      // No total is given, but the last page tells it.
      return hasNextPage
        ? { data, pageInfo }
        : { data, pageInfo, total: (at - 1) * perPage + data.length };
    }
  }
}

async function readStretches<T extends RaRecord>(
  resource: string,
  query: Record<string, string>,
  most: number,
  signal: AbortSignal | undefined,
): Promise<{ data: T[]; after: string | null }> {
  const data: T[] = [];
  let after: string | null = null;
  do {
    const answer: Page<T> = await request<Page<T>>(pathOf(resource), {
      query: { ...query, 'page[after]': after ?? undefined },
      signal,
    });
    data.push(...answer.data);
    ({ after } = answer.page);
  } while (after !== null && data.length < most);
  return { data, after };
}

const notOffered = (what: string) => () =>
  Promise.reject(new Error(`${what} is not offered by the services`));

export const dataProvider: ConsoleDataProvider = {
  supportAbortSignal: true,
  getList: readPage,
  getManyReference: (resource, params) =>
    readPage(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  getOne: async (resource, { id, signal }) => ({
    data: await request(`${pathOf(resource)}/${encodeURIComponent(String(id))}`, { signal }),
  }),
  getMany: async (resource, { ids, signal }) => ({
    data: await Promise.all(
      ids.map((id) =>
        request<never>(`${pathOf(resource)}/${encodeURIComponent(String(id))}`, { signal }),
      ),
    ),
  }),
  create: async (resource, { data, meta }) => ({
    data: await request(pathOf(resource), {
      method: 'POST',
      body: data,
      idempotencyKey:
        (meta as { idempotencyKey?: string } | undefined)?.idempotencyKey ?? crypto.randomUUID(),
    }),
  }),
  update: async (resource, { id, data, previousData }) => ({
    data: await request(`${pathOf(resource)}/${encodeURIComponent(String(id))}`, {
      method: 'PATCH',
      body: data,
      version: (previousData as unknown as { version: number }).version,
    }),
  }),
  updateMany: notOffered('Updating many records'),
  delete: notOffered('Deleting a record'),
  deleteMany: notOffered('Deleting many records'),
  send: request,
};
