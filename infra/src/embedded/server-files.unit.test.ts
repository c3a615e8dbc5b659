import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { removeFolder, scratchFolder } from '../scratch-folder.js';
import { separationNote, withDatabase, withoutPassword } from './given-urls.js';
import { mongoSpec } from './mongo-server.js';
import { natsConfig } from './nats-config.js';
import { redisAcl } from './redis-acl.js';

describe('the configuration of NATS', () => {
  const rights = { publish: ['directory.>'], subscribe: ['_INBOX_directory.>'] };

  it('gives each part its rights and the operator all', () => {
    const written = natsConfig({ host: '127.0.0.1', port: 4222 }, '/data/nats', [
      { name: 'directory', password: 'a', rights: { ...rights, publishDeny: ['x.>'] } },
      { name: 'reporting', password: 'b', rights },
      { name: 'operator', password: 'c', rights: undefined },
    ]);
    expect(JSON.parse(written)).toMatchObject({
      host: '127.0.0.1',
      port: 4222,
      jetstream: { store_dir: '/data/nats' },
      authorization: {
        users: [
          {
            user: 'directory',
            permissions: {
              publish: { allow: ['directory.>'], deny: ['x.>'] },
              subscribe: { allow: ['_INBOX_directory.>'] },
            },
          },
          { user: 'reporting', permissions: { publish: { allow: ['directory.>'] } } },
          { user: 'operator', password: 'c' },
        ],
      },
    });
    expect(written).not.toContain('"deny": []');
  });
});

describe('the users of Redis', () => {
  const acl = redisAcl([
    { name: 'appointments', password: 'secret', prefix: 'appointments' },
    { name: 'operator', password: 'other', prefix: undefined },
  ]);

  it('are kept to their own keys and channels', () => {
    expect(acl).toContain('~appointments:* &appointments:*');
    expect(acl).toMatch(/^user operator .*~\* &\* \+@all$/m);
  });

  it('are the only ones, with hashed passwords', () => {
    expect(acl).toMatch(/^user default off$/m);
    expect(acl).not.toContain('secret');
  });
});

describe('a URL given in the environment', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/maillage_directory'],
    [
      'mongodb://u:p@a:1,b:2/admin?replicaSet=rs0',
      'mongodb://u:p@a:1,b:2/maillage_directory?replicaSet=rs0',
    ],
    [
      'mongodb+srv://u:p@c.example/?w=majority',
      'mongodb+srv://u:p@c.example/maillage_directory?w=majority',
    ],
  ])('%s gets the service’s own database', (url, expected) => {
    expect(withDatabase(url, 'maillage_directory')).toBe(expected);
  });

  it('is shown without its password', () => {
    expect(withoutPassword('nats://me:secret@host:4222')).toBe('nats://…@host:4222');
  });

  it('shared by all parts is said to lift their separation', () => {
    expect(separationNote('NATS', { NATS_URL: 'nats://h' })).toContain(
      'does not keep these parts apart',
    );
    expect(separationNote('NATS', {})).toBeUndefined();
    const own = Object.fromEntries(
      ['DIRECTORY', 'APPOINTMENTS', 'REFERRALS', 'REPORTING', 'GATEWAY'].map((part) => [
        `${part}_REDIS_URL`,
        `redis://${part}@h`,
      ]),
    );
    expect(separationNote('REDIS', { ...own, REDIS_URL: 'redis://h' })).toBeUndefined();
  });
});

describe('a MongoDB server', () => {
  it('sweeps what has expired, unless it is for tests, whose clocks are long past', async () => {
    const folder = await scratchFolder();
    folder.prepare();
    const written = (keepsExpired: boolean): string => {
      const program = { kind: 'secantus-py', command: 'python', args: [], env: {} } as const;
      mongoSpec(program, 'mongodb-test', 27017, { folder, keepsExpired });
      return readFileSync(folder.in('servers', 'mongodb-test.toml'), 'utf8');
    };
    expect(written(true)).toContain('ttl_sweep_seconds = 0');
    expect(written(false)).toBe('');
    const program = { kind: 'mongod', command: 'mongod' } as const;
    const argsOf = (keepsExpired: boolean) =>
      mongoSpec(program, 'mongodb-test', 27017, { folder, keepsExpired }).args;
    expect(argsOf(true)).toContain('ttlMonitorEnabled=false');
    expect(argsOf(false)).not.toContain('ttlMonitorEnabled=false');
    removeFolder(folder);
  });
});
