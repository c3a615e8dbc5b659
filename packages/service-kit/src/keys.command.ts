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
  const print = (lines: readonly string[]): void => {
    for (const line of lines) process.stdout.write(`${line}\n`);
  };
  keys
    .command('rotate')
    .description('Make a new version of the keys the current one')
    .action(() => {
      print(rotate(service()));
    });
  keys
    .command('status')
    .description('Say what still rests on older versions')
    .action(async () => {
      print(await standing(service()));
    });
  keys
    .command('retire')
    .argument('<version>', 'such as v1')
    .description('Remove an older version that nothing rests on')
    .action(async (version: string) => {
      try {
        print(await retire(service(), version));
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exitCode = 1;
      }
    });
}
