import type { Connection } from 'mongoose';

/**
 * Creates every model's collection and indexes; run before the service is ready, harmless when they are
 * there. An index whose definition changed is made again.
 */
export async function prepareCollections(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) {
    await model.createCollection();
    try {
      await model.createIndexes();
    } catch (error) {
      if (!isOtherDefinition(error)) throw error;
      await model.syncIndexes();
    }
  }
}

/** An index of that name or those keys is there with other options: IndexOptionsConflict, IndexKeySpecsConflict. */
function isOtherDefinition(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 85 || code === 86;
}

/** Whether no collection of the service's own holds a document: then the demo network may be loaded. */
export async function isEmptyDatabase(connection: Connection): Promise<boolean> {
  for (const model of Object.values(connection.models)) {
    if (await model.exists({})) return false;
  }
  return true;
}
