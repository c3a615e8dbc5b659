import mongoose, { type Connection } from 'mongoose';

/** Looks into a service's own database, or sets a state there that no screen can bring about yet. */
export async function inDatabase<T>(
  url: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await mongoose
    .createConnection(url, { serverSelectionTimeoutMS: 2000, maxPoolSize: 4 })
    .asPromise();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
