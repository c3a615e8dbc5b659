import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunningMaillage } from '@maillage/infra/test-servers';

/** Runs a command of a service on a running copy. @throws Error with what it said when it fails. */
export async function runCommand(
  product: RunningMaillage,
  service: 'directory' | 'appointments',
  args: readonly string[],
): Promise<void> {
  const cli = path.resolve('services', service, 'dist', 'cli.js');
  const env = { ...process.env, ...product.run().environments[service], LOG_LEVEL: 'warn' };
  await promisify(execFile)(process.execPath, [cli, ...args], { env });
}
