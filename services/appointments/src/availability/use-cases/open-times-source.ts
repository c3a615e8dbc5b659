import type { DateSpan } from '@maillage/calendar';
import { DomainError, type Clock, type Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { OPENINGS, type Openings } from '../../openings/ports/openings.js';
import { AVAILABILITY_INDEX, type AvailabilityIndex } from '../ports/availability-index.js';
import type { OpenTimes } from '../ports/open-times.js';
import { ComputedOpenTimes } from './computed-open-times.js';
import { TimetableLoader } from './timetables.js';

/** The index is behind by some 20 ms; a search right after a booking here waits for it, but not for long. */
const OWN_WRITES_WAITED_MS = 300;

/** Where a search reads: the index while it covers the days asked for, else the database. */
@Injectable()
export class OpenTimesSource {
  private readonly logger = new Logger('Availability');

  constructor(
    @Inject(AVAILABILITY_INDEX) private readonly index: AvailabilityIndex,
    private readonly recent: RecentWrites,
    @Inject(OPENINGS) private readonly openings: Openings,
    private readonly timetables: TimetableLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Searches, in the index if it is complete before and after: what fails or was emptied meanwhile is searched in
   * the database.
   */
  async search<T>(
    scope: Scope,
    asked: {
      readonly networkId: string;
      readonly structureId?: string | undefined;
    },
    { first, last }: DateSpan,
    structures: readonly StructureCopy[],
    work: (times: OpenTimes) => Promise<T>,
  ): Promise<T> {
    const { networkId, structureId } = asked;
    if (await this.isCovered({ first, last })) {
      await this.recent.settled(OWN_WRITES_WAITED_MS);
      const found = await this.inIndex(work);
      if (found && (await this.isCovered({ first, last }))) return found.result;
    }
    const openings =
      structureId === undefined
        ? await this.openings.ofNetwork(scope, networkId, first)
        : await this.openings.ofStructure(scope, structureId, first);
    return work(new ComputedOpenTimes(openings, structures, this.timetables, this.clock));
  }

  private async inIndex<T>(
    work: (times: OpenTimes) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> {
    try {
      return { result: await work(this.index) };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      this.logger.warn(`the index failed a search: ${(error as Error).message}`);
      return undefined;
    }
  }

  private async isCovered({ first, last }: DateSpan): Promise<boolean> {
    try {
      const covered = await this.index.covered();
      return covered !== undefined && covered.first <= first && covered.last >= last;
    } catch (error) {
      this.logger.warn(`searching without the index: ${(error as Error).message}`);
      return false;
    }
  }
}
