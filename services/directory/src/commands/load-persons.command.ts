import { readFile } from 'node:fs/promises';
import { counted } from '@maillage/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { LoadPersons } from '../demo/load-persons.js';

/** `demo load-persons <file>`: only where the demonstration network is. */
export function addLoadPersons(program: Command, app: INestApplicationContext): void {
  program
    .command('demo')
    .description('The demonstration network')
    .command('load-persons')
    .argument('<file>', 'invented persons, one a line: {"id", "structureId", "surname", …}')
    .action(async (file: string) => {
      const text = await readFile(file, 'utf8');
      const lines = text.split('\n').filter((line) => line !== '');
      const count = await app.get(LoadPersons, { strict: false }).run(lines);
      console.log(`${counted(count, 'invented person')} loaded.`);
    });
}
