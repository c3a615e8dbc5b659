import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startBareServers } from './bare-servers.js';
import { becomesTrue } from './condition.js';
import { mongoUrl } from './embedded/mongo-server.js';
import type { DataFolder } from './data-folder.js';
import { childEnvironment } from './part-environment.js';
import { repoRoot } from './parts.js';
import { stillRuns } from './process-identity.js';
import { readRunRecord } from './run-record.js';
import { removeFolder, scratchFolder } from './scratch-folder.js';

// A launcher of three lines in a process of its own, so that it can be killed.
const LAUNCHER = `
  const { startBareServers } = await import('${repoRoot}infra/dist/bare-servers.js');
  const { DataFolder } = await import('${repoRoot}infra/dist/data-folder.js');
  await startBareServers(new DataFolder(process.argv[1]), process.env, ['test']);
  console.log('ready');
`;

// Without the URLs of servers that the person may have given.
const EMBEDDED = childEnvironment(process.env, {});

let folder: DataFolder;

async function startedLauncher(): Promise<ReturnType<typeof spawn>> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', LAUNCHER, folder.root], {
    env: EMBEDDED,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  const ready = await becomesTrue(() => printed.includes('ready'), { timeoutMs: 60_000 });
  if (!ready) throw new Error('the launcher did not get ready');
  return child;
}

function urlOfMongo(): string {
  const ports = JSON.parse(readFileSync(folder.in('ports.json'), 'utf8')) as Record<string, number>;
  return mongoUrl(ports['mongodb-test'] ?? 0, 'maillage_test');
}

beforeAll(async () => {
  folder = await scratchFolder();
});

afterAll(() => {
  removeFolder(folder);
});

describe('after kill -9 of the launcher', () => {
  it('the next start ends what was left, and finds what was committed', async () => {
    const launcher = await startedLauncher();
    await expect(startBareServers(folder, EMBEDDED, ['test'])).rejects.toThrow(
      /Maillage already runs on .* stop it first/,
    );
    const left = readRunRecord(folder)?.children ?? [];
    expect(left.map(({ name }) => name).sort()).toEqual(['mongodb-test', 'nats', 'redis']);

    const before = await MongoClient.connect(urlOfMongo());
    await before
      .db('maillage_test')
      .collection<{ _id: string }>('houses')
      .insertOne({ _id: 'orval' });
    await before.close();

    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    expect(left.filter((child) => stillRuns(child))).toHaveLength(3);

    const servers = await startBareServers(folder, EMBEDDED, ['test']);
    try {
      expect(left.filter((child) => stillRuns(child))).toEqual([]);
      const after = await MongoClient.connect(servers.endpoints.mongo['test'] ?? '');
      const houses = after.db('maillage_test').collection<{ _id: string }>('houses');
      expect(await houses.countDocuments({ _id: 'orval' })).toBe(1);
      await after.close();
    } finally {
      await servers.stop();
    }
  }, 90_000);
});
