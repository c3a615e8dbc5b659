import { describe, expect, it } from '@jest/globals';
import { dropTestDatabase, freshDatabase } from './fresh-database.js';

describe('the name of a fresh database', () => {
  it('contains "test", is never the same, and keeps the options of the server', () => {
    const server = 'mongodb://127.0.0.1:27017,127.0.0.1:27018/?replicaSet=secantus';
    const first = freshDatabase(server);
    expect(first.name).toMatch(/^maillage_test_[0-9a-f]{32}$/);
    expect(first.url).toBe(
      `mongodb://127.0.0.1:27017,127.0.0.1:27018/${first.name}?replicaSet=secantus`,
    );
    expect(freshDatabase(server).name).not.toBe(first.name);
  });

  it('is refused on a URL that names a real database', () => {
    expect(() => freshDatabase('mongodb://127.0.0.1/maillage_directory')).toThrow(
      'Tests were pointed at the database "maillage_directory".',
    );
  });

  it('is refused on what is no connection string', () => {
    expect(() => freshDatabase('http://127.0.0.1/')).toThrow('is not a MongoDB connection string');
  });

  it('guards the drop as well', async () => {
    await expect(dropTestDatabase('mongodb://127.0.0.1/maillage_directory')).rejects.toThrow(
      'They only touch databases whose name contains "test".',
    );
    await expect(dropTestDatabase('mongodb://127.0.0.1/')).rejects.toThrow(
      'pointed at the database ""',
    );
  });
});
