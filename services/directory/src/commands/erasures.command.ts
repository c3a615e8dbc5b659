import { readFile } from 'node:fs/promises';
import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { ReplayErasures } from '../erasure/use-cases/replay-erasures.use-case.js';

const scope = scopeOfService('directory');
/** No word of a name, of a sentence or of another kind of file. */
const AN_ID = /^[\w:-]{1,64}$/;

/** `erasures list`, `erasures replay <file>`: ids only, one a line. */
export function addErasures(program: Command, app: INestApplicationContext): void {
  const replaying = () => app.get(ReplayErasures, { strict: false });
  const command = program.command('erasures').description('Persons who were erased, by id only');
  command
    .command('list')
    .description('The id of everybody who was erased, one a line: keep it apart from the backups')
    .action(async () => {
      for await (const id of replaying().ids(scope)) console.log(id);
    });
  command
    .command('replay')
    .argument('<file>', 'what "erasures list" said before the restore')
    .description('Erase again whoever came back with a restored backup')
    .action(async (file: string) => {
      const ids = await idsOf(file).catch((error: unknown) => {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exitCode = 1;
        return null;
      });
      if (ids === null) return;
      const { erased, toldAgain, unknown } = await replaying().execute(scope, ids);
      console.log(
        `${String(erased)} erased again, ${String(toldAgain)} said again to the other services, ${String(unknown)} of whom nothing is here.`,
      );
    });
}

/** @throws Error, one sentence, when the file is none of ours: nothing is erased then. */
export async function idsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new Error(`The file ${file} cannot be read (${why}): give what "erasures list" said.`);
  });
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const wrong = lines.findIndex((line) => !AN_ID.test(line));
  if (wrong === -1) return lines;
  throw new Error(
    `Line ${String(wrong + 1)} of ${file} is no id: give what "erasures list" said. Nothing was erased.`,
  );
}
