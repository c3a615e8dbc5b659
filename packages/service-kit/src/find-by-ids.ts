import type { Model, ProjectionType, QueryFilter } from 'mongoose';

/** `$in` reads its values one by one: at most this many in one query. */
const idsPerQuery = 60;

/** Documents by id, however many are asked for and whatever is asked twice; in no order. */
export async function findByIds<Document extends { readonly _id: string }>(
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
