import { randomUUID } from 'node:crypto';
import { testMongoUrl } from './test-server-urls.js';

/** A database that nobody else uses. */
export interface FreshDatabase {
  /** Connection string that ends in this database. */
  readonly url: string;
  readonly name: string;
  /** Removes the database and all it holds. */
  drop(): Promise<void>;
}

/**
 * Names a new, empty database on the MongoDB server for tests; it exists from its first write.
 * `serverUrl` is the server for tests unless told.
 * @throws Error when there is no server, or when its URL names a database whose name lacks `test`.
 */
export function freshDatabase(serverUrl: string = testMongoUrl()): FreshDatabase {
  const { server, database, options } = partsOf(serverUrl);
  if (database !== '') refuseUnlessForTests(database);
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`;
  const url = `${server}/${name}${options}`;
  return { url, name, drop: () => dropTestDatabase(url) };
}

/**
 * Removes the database that `url` ends in.
 * @throws Error when the database's name lacks `test`: tests may not touch any other.
 */
export async function dropTestDatabase(url: string): Promise<void> {
  const { database } = partsOf(url);
  refuseUnlessForTests(database);
  const { default: mongoose } = await import('mongoose');
  const connection = mongoose.createConnection(url, {
    serverSelectionTimeoutMS: 2000,
    maxPoolSize: 1,
  });
  try {
    await connection.asPromise();
    await connection.dropDatabase();
  } finally {
    await connection.close();
  }
}

function refuseUnlessForTests(database: string): void {
  if (database.includes('test')) return;
  throw new Error(
    `Tests were pointed at the database "${database}". They only touch databases whose name contains "test".`,
  );
}

function partsOf(url: string): { server: string; database: string; options: string } {
  const found = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(url);
  if (found === null) throw new Error(`"${url}" is not a MongoDB connection string.`);
  return { server: found[1] ?? '', database: found[2] ?? '', options: found[3] ?? '' };
}
