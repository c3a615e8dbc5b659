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
  const reads =
    fields === undefined ? (gathered.get(model) ?? readsOf(model)) : readsOf(model, fields);
  if (fields === undefined) gathered.set(model, reads);
  return [...(await (reads as GatheredReads<Document>)(ids)).values()];
}

function readsOf<Document extends { readonly _id: string }>(
  model: Model<Document>,
  fields: ProjectionType<Document> | null = null,
): GatheredReads<Document> {
  return gatherReads(async (ids) => {
    const filter = { _id: { $in: ids } } as unknown as QueryFilter<Document>;
    const found = await model.find(filter, fields).lean<Document[]>();
    return new Map(found.map((document) => [document._id, document]));
  }, idsPerQuery);
}
