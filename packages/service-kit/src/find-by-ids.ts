import type { Model, ProjectionType, QueryFilter } from 'mongoose';
import { gatherReads, type GatheredReads } from './gather-reads.js';

/** `$in` reads its values one by one: at most this many in one query. */
const idsPerQuery = 60;

const gathered = new WeakMap<object, GatheredReads<unknown>>();

/**
 * Documents by id, however many are asked for and whatever is asked twice; in no order. Whole documents asked for at
 * the same time are read in one go, and may be shared: they are not to be changed.
 */
export async function findByIds<Document extends { readonly _id: string }>(
  model: Model<Document>,
  ids: readonly string[],
  fields?: ProjectionType<Document>,
): Promise<Document[]> {
  if (fields !== undefined) return findAll(model, ids, fields);
  const read = gathered.get(model) ?? gatherReads((asked) => byId(model, asked), idsPerQuery);
  gathered.set(model, read);
  return [...(await (read as GatheredReads<Document>)(ids)).values()];
}

async function byId<Document extends { readonly _id: string }>(
  model: Model<Document>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Document>> {
  const found = await findAll(model, ids);
  return new Map(found.map((document) => [document._id, document]));
}

async function findAll<Document extends { readonly _id: string }>(
  model: Model<Document>,
  ids: readonly string[],
  fields?: ProjectionType<Document>,
): Promise<Document[]> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(
    Array.from({ length: Math.ceil(distinct.length / idsPerQuery) }, (_, chunk) => {
      const values = distinct.slice(chunk * idsPerQuery, (chunk + 1) * idsPerQuery);
      const filter = { _id: { $in: values } } as unknown as QueryFilter<Document>;
      return model.find(filter, fields ?? null).lean<Document[]>();
    }),
  );
  return found.flat();
}
