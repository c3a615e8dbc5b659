import { counted } from '@maillage/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { VerifyReadLog, type Verdict } from '../read-log/use-cases/verify-read-log.query.js';

/** Breaks that are printed of one network; the rest are counted. */
const SHOWN = 50;

/** `audit verify [--network <id>]`: exit code 1 when anything is broken, or when that network has no log. */
export function addVerifyReadLog(program: Command, app: INestApplicationContext): void {
  program
    .command('audit')
    .description('The log of who read persons')
    .command('verify')
    .option('--network <id>', 'only the log of this network')
    .description('Recompute every hash, link and signature, and say what is broken')
    .action(async ({ network }: { network?: string }) => {
      const verdicts = await app.get(VerifyReadLog, { strict: false }).execute(network);
      if (network !== undefined && verdicts.every(isEmpty)) {
        // A wrong id must not look like a log that was checked.
        process.stderr.write(`There is no read log of a network ${network}.\n`);
        process.exitCode = 1;
        return;
      }
      for (const line of verdicts.flatMap(linesOf)) console.log(line);
      if (verdicts.length === 0) console.log('The read log is empty: nobody has read a person.');
      if (verdicts.some(({ breaks }) => breaks.length > 0)) process.exitCode = 1;
    });
}

function isEmpty({ entries, days, breaks }: Verdict): boolean {
  return entries === 0 && days === 0 && breaks.length === 0;
}

/** What is said of one network, for a person at a terminal. */
export function linesOf({ networkId, entries, days, breaks }: Verdict): string[] {
  const read = `network ${networkId}: ${counted(entries, 'entry', 'entries')}, ${counted(days, 'signed day')}`;
  if (breaks.length === 0) return [`${read}: intact.`];
  const shown = breaks.slice(0, SHOWN).map(({ sequence, entryId, words }) => {
    const id = entryId === null ? '' : ` (${entryId})`;
    return `  entry ${sequence === null ? '?' : String(sequence)}${id}: ${words}`;
  });
  const more = breaks.length > SHOWN ? [`  and ${String(breaks.length - SHOWN)} more.`] : [];
  return [`${read}: BROKEN in ${counted(breaks.length, 'place')}.`, ...shown, ...more];
}
