import type { Clock } from '@maillage/kernel';
import { CLOCK, Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { STRUCTURE_IMPORTS, type StructureImports } from '../ports/structure-imports.js';
import { readNationalList } from '../read-national-list-file.js';
import { ImportNationalList } from '../use-cases/import-national-list.use-case.js';

const everySeconds = 2;
const mostAttempts = 5;

/**
 * Applies lists that were asked to be. The list waits in the database, so that a restart loses nothing; one that was
 * interrupted is taken again once its lease is over, and goes on where it was, since applying twice changes nothing.
 */
@Injectable()
export class ApplyLists implements OnModuleInit {
  private readonly logger = new Logger('Import');

  constructor(
    @Inject(STRUCTURE_IMPORTS) private readonly imports: StructureImports,
    @Inject(ImportNationalList) private readonly importList: ImportNationalList,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'lists to apply', () => this.run());
  }

  async run(): Promise<void> {
    const taken = await this.imports.take(this.clock.now());
    if (taken === null) return;
    const { id, text, attempts } = taken;
    try {
      await this.importList.execute(readNationalList(text, id), {
        dryRun: false,
        onProgress: (written, toWrite) =>
          this.imports.noteProgress(id, { written, toWrite }, this.clock.now()),
      });
      await this.imports.finish(id, 'applied', this.clock.now());
    } catch (error) {
      this.logger.error(`list ${id}: ${(error as Error).message}`, (error as Error).stack);
      if (attempts + 1 < mostAttempts) await this.imports.release(id, this.clock.now());
      else await this.imports.finish(id, 'failed', this.clock.now());
    }
  }
}
