import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '@maillage/testing';

// npm run bench -- second-start: what a person waits for after `npm start`, three times on one data folder.

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-start-'));
const READY_MS = 300_000;
let running: ChildProcess | undefined;

async function startedIn(port: number): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [path.resolve('infra', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MAILLAGE_PORT: String(port), MAILLAGE_DATA: dataDir },
  });
  running = child;
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  await eventually(() => printed.includes('Maillage is ready') || child.exitCode !== null, {
    timeoutMs: READY_MS,
    message: 'Maillage to be ready',
  });
  if (child.exitCode !== null) throw new Error(printed);
  return (performance.now() - startedAt) / 1000;
}

async function end(signal: NodeJS.Signals): Promise<number> {
  const child = running;
  if (!child) return 0;
  const startedAt = performance.now();
  child.kill(signal);
  await once(child, 'exit');
  running = undefined;
  return (performance.now() - startedAt) / 1000;
}

const port = 18_480;
const say = (what: string, seconds: number): void => {
  console.log(`${what.padEnd(44)} ${seconds.toFixed(1)} s`);
};
try {
  say('first start (empty data folder)', await startedIn(port));
  say('stop', await end('SIGTERM'));
  say('second start', await startedIn(port));
  await end('SIGKILL');
  say('start after kill -9 of the launcher', await startedIn(port));
} finally {
  await end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
