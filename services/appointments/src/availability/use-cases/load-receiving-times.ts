import type { CivilDate, ServiceScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { OPENINGS, type Openings } from '../../openings/ports/openings.js';
import { receivingTimesOf, type ReceivingTime } from '../domain/index.js';
import type { ReceivingTimes } from '../ports/receiving-times.js';
import { instantsOfDays, TimetableLoader } from './timetables.js';

@Injectable()
export class LoadReceivingTimes implements ReceivingTimes {
  constructor(
    @Inject(OPENINGS) private readonly openings: Openings,
    private readonly timetables: TimetableLoader,
  ) {}

  async on(
    scope: ServiceScope,
    structure: StructureCopy,
    day: CivilDate,
  ): Promise<ReceivingTime[]> {
    const openings = await this.openings.ofStructure(scope, structure.id, day);
    const range = instantsOfDays(day, day, structure.zone);
    const { of } = await this.timetables.load(openings, [structure], range);
    return of.flatMap((timetable) => receivingTimesOf(timetable, structure.id, day));
  }
}
