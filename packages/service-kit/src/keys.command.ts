import {
  KeyRing,
  retire,
  rotate,
  standing,
  type RingOfService,
  type SealedStore,
} from '@maillage/vault';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { SEALED_STORES } from './rotate-keys.sweep.js';

/** `keys rotate`, `keys status`, `keys retire <version>`. */
export function addKeys(program: Command, app: INestApplicationContext, file: string): void {
  const service = (): RingOfService => ({
    file,
    ring: app.get(KeyRing, { strict: false }),
    stores: app.get<SealedStore[]>(SEALED_STORES, { strict: false }),
    now: () => new Date(),
  });
  const keys = program.command('keys').description('The key ring that seals what people entrust');
  keys
    .command('rotate')
    .description('Make a new version of the keys the current one')
    .action(() => plainly(() => rotate(service())));
  keys
    .command('status')
    .description('Say what still rests on older versions')
    .action(() => plainly(() => standing(service())));
  keys
    .command('retire')
    .argument('<version>', 'such as v1')
    .description('Remove an older version that nothing rests on')
    .action((version: string) => plainly(() => retire(service(), version)));
}

/** Prints what was done; a refusal is one sentence and exit code 1. */
async function plainly(act: () => readonly string[] | Promise<readonly string[]>): Promise<void> {
  try {
    for (const line of await act()) process.stdout.write(`${line}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
