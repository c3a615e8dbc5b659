import type { ServiceName } from '@maillage/contracts/codes';
import { ask } from './asking.js';
import { callers, type Caller } from './callers.js';
import type { ApiRoute } from './open-api.js';
import { expectedOf, rowsFor, type Row } from './row.js';
import { rightsTables } from './tables.js';
import type { Ids } from './things.js';

/** What a service says of a thing: its version, and all that an update may set. */
export interface Thing {
  readonly version: number;
  readonly [field: string]: unknown;
}

/**
 * The thing that a write is about, as it stands: read at its own address by somebody who may, or in the list of its
 * kind. Null: it has no version, or there is none of this id.
 */
export async function thingOf(
  service: ServiceName,
  { pattern }: Pick<ApiRoute, 'pattern'>,
  { row, caller, ids }: { readonly row: Row; readonly caller: Caller; readonly ids: Ids },
): Promise<Thing | null> {
  const [list = '', rest] = pattern.split('/{id}');
  const thing = row.path?.['id'];
  const own = rest === undefined || !thing ? pattern : `${list}/{id}`;
  const id = thing && ids(thing);
  const [reading] = rowsFor(rightsTables[service], `GET ${own}`);
  if (reading) {
    const path = own.replace('{id}', encodeURIComponent(id ?? ''));
    return versioned(await bodyOf(service, readerOf(reading, caller), path));
  }
  const [listing] = rowsFor(rightsTables[service], `GET ${list}`);
  if (!listing || !id) return null;
  const query = new URLSearchParams({ ...listing.query?.(ids), 'page[size]': '200' });
  const reader = readerOf(listing, caller);
  const found = await bodyOf(service, reader, `${list}?${query.toString()}`);
  const { data } = (found ?? { data: [] }) as { data: readonly { id: string }[] };
  return versioned(data.find((each) => each.id === id));
}

/** Who asks, when they may read it; else the first who may. */
function readerOf(row: Row, caller: Caller): Caller | undefined {
  const may = (each: Caller): boolean => expectedOf(row, each) === 'allowed';
  return may(caller) ? caller : callers.find(may);
}

async function bodyOf(
  service: ServiceName,
  reader: Caller | undefined,
  path: string,
): Promise<unknown> {
  const { status, body } = await ask(service, reader, { method: 'GET', path });
  return status === 200 ? body : null;
}

const versioned = (body: unknown): Thing | null =>
  body !== null && typeof body === 'object' && 'version' in body ? (body as Thing) : null;
