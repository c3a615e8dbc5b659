import type { DateSpan } from '@maillage/calendar';
import { DomainError, type Clock, type Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { OPENINGS, type Openings } from '../../openings/ports/openings.js';
import { AVAILABILITY_INDEX, type AvailabilityIndex } from '../ports/availability-index.js';
import type { OpenTimes } from '../ports/open-times.js';
import { ComputedOpenTimes } from './computed-open-times.js';
import { TimetableLoader } from './timetables.js';

/** Where a search reads: the index while it covers the days asked for, else the database. */
@Injectable()
export class OpenTimesSource {
  private readonly logger = new Logger('Availability');

  constructor(
    @Inject(AVAILABILITY_INDEX) private readonly index: AvailabilityIndex,
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
    const found = await this.inIndex({ first, last }, structures, work);
    if (found) return found.result;
    const openings =
      structureId === undefined
        ? await this.openings.ofNetwork(scope, networkId, first)
        : await this.openings.ofStructure(scope, structureId, first);
    return work(new ComputedOpenTimes(openings, structures, this.timetables, this.clock));
  }

  private async inIndex<T>(
    span: DateSpan,
    structures: readonly StructureCopy[],
    work: (times: OpenTimes) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> {
    const ids = structures.map(({ id }) => id);
    try {
      const times = await this.index.of(ids, span);
      if (!times) return undefined;
      const result = await work(times);
      return (await this.index.covered()) ? { result } : undefined;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      this.logger.warn(`the index failed a search: ${(error as Error).message}`);
      return undefined;
    }
  }
}
