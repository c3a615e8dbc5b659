import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@maillage/contracts/codes';
import { inDatabase } from '../database.js';
import { testProduct } from '../test-product.js';

interface Place {
  readonly service: ServiceName;
  readonly collection: string;
}
interface Document {
  readonly _id: string;
  readonly [more: string]: unknown;
}

const copies: (Place & { readonly id: string })[] = [];

/**
 * Copies a document that the demonstration has, for what no request brings about; resolves to the copy's id.
 * @throws Error when there is none like it.
 */
export async function copyOf(
  { service, collection: name }: Place,
  like: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>> = {},
  id: string = randomUUID(),
): Promise<string> {
  await inDatabase(testProduct.mongoUrlOf(service), async (connection) => {
    const collection = connection.collection<Document>(name);
    const found = await collection.findOne(like);
    if (!found) throw new Error(`${service} has nothing in ${name} like ${JSON.stringify(like)}`);
    await collection.insertOne({ ...found, ...over, _id: id });
  });
  copies.push({ service, collection: name, id });
  return id;
}

/** Takes out all that was copied. */
export async function removeCopies(): Promise<void> {
  for (const { service, collection, id } of copies.splice(0)) {
    await inDatabase(testProduct.mongoUrlOf(service), (connection) =>
      connection.collection<Document>(collection).deleteOne({ _id: id }),
    );
  }
}
