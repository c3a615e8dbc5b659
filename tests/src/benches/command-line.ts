import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunningMaillage } from '@maillage/infra/test-servers';

/** Runs a command of the directory on a running copy. @throws Error with what it said when it fails. */
export async function runDirectory(
  product: RunningMaillage,
  args: readonly string[],
): Promise<void> {
  const cli = path.resolve('services', 'directory', 'dist', 'cli.js');
  const env = { ...process.env, ...product.run().environments['directory'], LOG_LEVEL: 'warn' };
  await promisify(execFile)(process.execPath, [cli, ...args], { env });
}
