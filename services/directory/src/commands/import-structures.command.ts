import { DomainError } from '@maillage/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { readNationalListFile } from '../structures/import/read-national-list-file.js';
import { ImportNationalList } from '../structures/import/use-cases/import-national-list.use-case.js';
import { importReportText } from './import-report.text.js';

/** `structures import <file> [--dry-run] [--json]` */
export function addImportStructures(program: Command, app: INestApplicationContext): void {
  program
    .command('structures')
    .description('The national list of houses')
    .command('import')
    .argument('<file>', 'the CSV list of France Services structures, as published on data.gouv.fr')
    .option('--dry-run', 'say what would change, write nothing', false)
    .option('--json', 'the whole report as JSON', false)
    .action(async (file: string, options: { dryRun: boolean; json: boolean }) => {
      try {
        const lines = await readNationalListFile(file);
        const report = await app.get(ImportNationalList, { strict: false }).execute(lines, {
          dryRun: options.dryRun,
          onProgress: (written, toWrite) => {
            process.stderr.write(`${String(written)} of ${String(toWrite)} structures written\n`);
          },
        });
        console.log(options.json ? JSON.stringify(report, null, 2) : importReportText(report));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}
