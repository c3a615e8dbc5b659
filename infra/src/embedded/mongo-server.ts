import { mkdirSync, writeFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import type { ChildSpec } from '../supervisor.js';
import type { DataFolder } from '../data-folder.js';
import { askMongo } from './connecting.js';
import type { MongoProgram } from './server-programs.js';

const REPLICA_SET = 'maillage';
// Of each server; the default is 1 GB.
const CACHE_SIZE = '256M';

export function mongoUrl(port: number, database: string): string {
  return `mongodb://127.0.0.1:${String(port)}/${database}?directConnection=true`;
}

/** Where a server keeps its data, and for how long. */
export interface MongoStore {
  readonly folder: DataFolder;
  /** What has expired is kept: tests have clocks of their own, long past for a sweep. */
  readonly keepsExpired?: boolean;
}

/** How to run one MongoDB-compatible server of its own for `name`. */
export function mongoSpec(
  program: MongoProgram,
  name: string,
  port: number,
  { folder, keepsExpired = false }: MongoStore,
): ChildSpec {
  const store = folder.in('servers', name);
  mkdirSync(store, { recursive: true });
  const at = ['--port', String(port)];
  if (program.kind === 'mongod') {
    const args = [
      ...['--bind_ip', '127.0.0.1', ...at, '--dbpath', store, '--replSet', REPLICA_SET],
      ...(keepsExpired ? ['--setParameter', 'ttlMonitorEnabled=false'] : []),
    ];
    return { name, command: program.command, args, env: { PATH: process.env['PATH'] } };
  }
  const args = ['--host', '127.0.0.1', ...at, '--storage-path', store, '--sync-on-commit'];
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  if (program.kind === 'secantus-rs') return { name, command: program.command, args, env };
  // A configuration of its own keeps it from looking for one of the machine's.
  const configuration = folder.in('servers', `${name}.toml`);
  writeFileSync(configuration, keepsExpired ? '[storage]\nttl_sweep_seconds = 0\n' : '');
  return {
    name,
    command: program.command,
    args: [...program.args, ...args, '--config', configuration, '--cache-size', CACHE_SIZE],
    env: { ...env, ...program.env },
  };
}

/** True when the server takes writes; makes a fresh or moved mongod the only member of its replica set. */
export async function mongoIsReady(program: MongoProgram, port: number): Promise<boolean> {
  const { isReplicaSet, isWritable } = await askMongo(mongoUrl(port, 'admin'), 1_000);
  if (isReplicaSet && isWritable) return true;
  if (program.kind === 'mongod') await beOnlyMember(port);
  return false;
}

interface CurrentConfig {
  readonly config: { readonly version: number; readonly members: readonly { host: string }[] };
}

async function beOnlyMember(port: number): Promise<void> {
  const client = new MongoClient(mongoUrl(port, 'admin'), { serverSelectionTimeoutMS: 1_000 });
  const members = [{ _id: 0, host: `127.0.0.1:${String(port)}` }];
  const admin = client.db('admin');
  try {
    const current = (await admin.command({ replSetGetConfig: 1 }).catch(() => undefined)) as
      CurrentConfig | undefined;
    if (!current) {
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
    } else if (current.config.members[0]?.host !== members[0]?.host) {
      const config = { ...current.config, version: current.config.version + 1, members };
      await admin.command({ replSetReconfig: config, force: true });
    }
  } finally {
    await client.close();
  }
}
