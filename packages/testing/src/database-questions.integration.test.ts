import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { questionsDuring } from './database-questions.js';
import { freshDatabase } from './fresh-database.js';

const database = freshDatabase();
let connection: Connection;
beforeAll(async () => {
  connection = await mongoose.createConnection(database.url, { monitorCommands: true }).asPromise();
  await things().createIndex({ owner: 1 });
  await things().insertMany(
    Array.from({ length: 40 }, (_, i) => ({ _id: `t-${i}`, owner: `o-${i}`, colour: 'red' })),
  );
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const things = () =>
  connection.collection<{ _id: string; owner: string; colour: string }>('things');

describe('what a piece of work asks of the database', () => {
  it('is told with its collection and fields; what an index finds examines no more than it finds', async () => {
    const asked = await questionsDuring(connection, async () => {
      await things().find({ owner: 'o-3' }).toArray();
      await things().updateOne({ _id: 't-3', colour: 'red' }, { $set: { colour: 'blue' } });
      await things().deleteMany({ owner: 'o-4' });
    });
    expect(asked).toEqual([
      { collection: 'things', fields: ['owner'], scans: false, documentsExamined: 1 },
      { collection: 'things', fields: ['_id', 'colour'], scans: false, documentsExamined: 1 },
      { collection: 'things', fields: ['owner'], scans: false, documentsExamined: 0 },
    ]);
  });

  it('is told to scan when no index finds it', async () => {
    const asked = await questionsDuring(connection, () =>
      things().updateMany({ colour: 'green' }, { $set: { colour: 'blue' } }),
    );
    expect(asked).toMatchObject([{ fields: ['colour'], scans: true, documentsExamined: 39 }]);
  });

  it('is an error when nothing was asked', async () => {
    await expect(questionsDuring(connection, async () => undefined)).rejects.toThrow(
      'nothing was asked',
    );
  });
});
