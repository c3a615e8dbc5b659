import type { Caller, Distance, RoleCase } from './callers.js';
import { distances } from './callers.js';
import type { Anew } from './anew.js';
import type { Ids, ThingName } from './things.js';

/**
 * What a role may do with a thing.
 * - `never`: 403, whatever it is about; what a row does not name.
 * - `hidden`: 404, even of what is near.
 * - a distance: allowed up to there, 404 beyond.
 * - `may` and `sees`: allowed up to `may`, 403 up to `sees` (they know it is there), 404 beyond.
 */
export type Cell =
  'never' | 'hidden' | Distance | { readonly may: Distance | 'nobody'; readonly sees: Distance };

/** One route against the rights table of domain-directory §2. */
export interface Row {
  /** `public`: needs no token. A role that is not named: never. */
  readonly rights: 'public' | Readonly<Partial<Record<RoleCase, Cell>>>;
  /** What the parameters of the path name; `{id}` most often. */
  readonly path?: Readonly<Record<string, ThingName>>;
  readonly query?: (id: Ids) => Readonly<Record<string, string>>;
  /** A body that the schema accepts. */
  readonly body?: (id: Ids) => unknown;
  /** Content type of a body that is no JSON. */
  readonly type?: string;
  /** Made for each who may: a success uses it up. */
  readonly anew?: Anew;
  /** Of a list: whoever may see this thing finds it there, nobody else does, and nobody is told that it is kept back. */
  readonly lists?: ThingName;
  /** What who may is answered where that is no success. */
  readonly instead?: { readonly status: number; readonly code: string; readonly because: string };
}

/** Rows of a service by `METHOD /v1/path`; several where one route is asked in several ways. */
export type Rows = Readonly<Record<string, Row | readonly Row[]>>;

export type Expected = 'allowed' | 'hidden' | 'forbidden';

/** What the row says about this caller. */
export function expectedOf({ rights }: Row, { roleCase, distance }: Caller): Expected {
  if (rights === 'public') return 'allowed';
  const cell = rights[roleCase] ?? 'never';
  if (cell === 'never') return 'forbidden';
  if (cell === 'hidden') return 'hidden';
  if (typeof cell === 'string') return within(distance, cell) ? 'allowed' : 'hidden';
  if (cell.may !== 'nobody' && within(distance, cell.may)) return 'allowed';
  return within(distance, cell.sees) ? 'forbidden' : 'hidden';
}

const within = (distance: Distance, reach: Distance): boolean =>
  distances.indexOf(distance) <= distances.indexOf(reach);

export const rowsFor = (rows: Rows, route: string): readonly Row[] => [rows[route] ?? []].flat();
