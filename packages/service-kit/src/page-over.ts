import { DomainError } from '@maillage/kernel';
import type { Model, QueryFilter } from 'mongoose';
import { z } from 'zod';
import type { Page, PageRequest } from './page.js';

export interface PageOrder<Document> {
  /** Second field of the index that serves the list, after the branches' equality. */
  readonly field: keyof Document & string;
  readonly direction: 'ascending' | 'descending';
}

interface Cursor {
  readonly value: string | number;
  readonly id: string;
  /** Documents with exactly this value that were already given. */
  readonly given: number;
}

/**
 * A page over several filters that exclude each other (one per structure, team, day …): one query per filter
 * in parallel, merged by `order.field`, then `_id`. Each filter is equalities only; the range is the cursor's.
 * Source: the query rules of tooling/eslint-plugin-maillage/README.md.
 * @throws DomainError `PAGE.OFF_SCHEMA` for a cursor that no answer gave.
 */
export async function pageOver<Document extends { readonly _id: string }>(
  model: Model<Document>,
  branches: readonly QueryFilter<Document>[],
  order: PageOrder<Document>,
  page: PageRequest,
): Promise<Page<Document>> {
  const kind = model.schema.path(order.field).instance;
  const cursor = page.after === undefined ? undefined : decode(page.after, kind);
  const sign = order.direction === 'ascending' ? 1 : -1;
  const from = cursor && (kind === 'Date' ? new Date(cursor.value) : cursor.value);
  const range = cursor ? { [order.field]: { [sign === 1 ? '$gte' : '$lte']: from } } : {};
  const limit = page.size + 1 + (cursor?.given ?? 0);
  const found = await Promise.all(
    branches.map((branch) =>
      model
        .find({ ...branch, ...range })
        .sort({ [order.field]: sign, _id: sign })
        .limit(limit)
        .lean<Document[]>(),
    ),
  );
  return cut(found.flat(), order, cursor, page.size);
}

const FIRST_STRETCH_MS = 60_000;
const LONGEST_STRETCH_MS = 3_600_000;

/** A part of time, its end left out. */
export interface Span {
  readonly from: Date;
  readonly below: Date;
}

/**
 * A page of what happened in a span of time, newest first. Looked for in stretches back from the last one given, so
 * that a busy day is never sorted as a whole: the embedded server reads all that a query finds before it sorts.
 * @param branches filters that exclude each other: equalities only, which `field` follows in an index.
 * @param span a day or so: an empty one takes a query for each hour.
 * @throws DomainError `PAGE.OFF_SCHEMA` for a cursor that no answer gave.
 */
export async function pageBack<Document extends { readonly _id: string }>(
  model: Model<Document>,
  branches: readonly QueryFilter<Document>[],
  { field, from, below }: Span & { readonly field: keyof Document & string },
  page: PageRequest,
): Promise<Page<Document>> {
  const cursor = page.after === undefined ? undefined : decode(page.after, 'Date');
  const limit = page.size + 1 + (cursor?.given ?? 0);
  const begin = from.getTime();
  let end = Math.min(below.getTime(), cursor ? Number(cursor.value) + 1 : Infinity);
  const found: Document[] = [];
  for (let stretch = FIRST_STRETCH_MS; end > begin && found.length < limit; stretch *= 4) {
    const start = Math.max(begin, end - Math.min(stretch, LONGEST_STRETCH_MS));
    const range = { [field]: { $gte: new Date(start), $lt: new Date(end) } };
    const some = await Promise.all(
      branches.map((branch) =>
        model
          .find({ ...branch, ...range })
          .sort({ [field]: -1, _id: -1 })
          .limit(limit)
          .lean<Document[]>(),
      ),
    );
    found.push(...some.flat());
    end = start;
  }
  return cut(found, { field, direction: 'descending' }, cursor, page.size);
}

/** The page that follows the cursor, out of documents that hold it and one more. */
function cut<Document extends { readonly _id: string }>(
  found: readonly Document[],
  order: PageOrder<Document>,
  cursor: Cursor | undefined,
  size: number,
): Page<Document> {
  const sign = order.direction === 'ascending' ? 1 : -1;
  const key = (document: Document): Cursor['value'] => comparable(document[order.field]);
  const compare = (a: Document, b: Document): number =>
    sign * (difference(key(a), key(b)) || difference(a._id, b._id));
  const rest = [...found]
    .sort(compare)
    .filter(
      (d) =>
        !cursor || sign * (difference(key(d), cursor.value) || difference(d._id, cursor.id)) > 0,
    );
  const data = rest.slice(0, size);
  const last = data.at(-1);
  if (!last || rest.length <= size) return { data, page: { after: null } };
  const same = data.filter((document) => key(document) === key(last)).length;
  const carried = cursor?.value === key(last) ? cursor.given : 0;
  const after = encode({ value: key(last), id: last._id, given: same + carried });
  return { data, page: { after } };
}

const difference = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function comparable(value: unknown): string | number {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error('a list is ordered by a string, a number or an instant');
}

const encode = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const given = z.int().min(0).max(10_000);
const id = z.string().max(80);
const textCursor = z.object({ value: z.string().max(200), id, given });
/** Instants as milliseconds, of the range that a `Date` has. */
const wholeCursor = z.object({ value: z.int().min(-8.64e15).max(8.64e15), id, given });

function decode(after: string, kind: string): Cursor {
  const shape = kind === 'String' ? textCursor : wholeCursor;
  try {
    return shape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new DomainError('invalid', 'PAGE.OFF_SCHEMA', 'page[after] is not a cursor of this list');
  }
}
