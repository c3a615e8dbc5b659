import type { Connection } from 'mongoose';

/** Creates every model's collection and indexes; run before the service is ready, harmless when they are there. */
export async function prepareCollections(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
}

/** Whether no collection of the service's own holds a document: then the demo network may be loaded. */
export async function isEmptyDatabase(connection: Connection): Promise<boolean> {
  for (const model of Object.values(connection.models)) {
    if (await model.exists({})) return false;
  }
  return true;
}
