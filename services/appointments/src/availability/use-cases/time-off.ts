import { addDays, civilDateOf, instantsOfPeriod, type InstantRange } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ABSENCES, planOf, type Absences } from '../../absences/ports/absences.js';
import {
  CLOSURES,
  WORKED_HOLIDAYS,
  type ClosedPlace,
  type Closure,
  type Closures,
  type WorkedHoliday,
  type WorkedHolidays,
} from '../../closures/ports/closures.js';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { MemberTimetable, StructureDays } from '../domain/index.js';

const service = scopeOfService('appointments');

/** What takes time away from openings and is no appointment. */
export interface TimeOff {
  readonly absences: ReadonlyMap<string, MemberTimetable['absences']>;
  readonly structures: readonly StructureDays[];
}

/** Loads absences by member, and closures and worked holidays by house, or by network where there are several. */
@Injectable()
export class TimeOffLoader {
  constructor(
    @Inject(ABSENCES) private readonly absences: Absences,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
  ) {}

  /** @param range the instants that matter; what is over before is not read. */
  async load(
    memberIds: readonly string[],
    structures: readonly StructureCopy[],
    range: InstantRange,
  ): Promise<TimeOff> {
    // A day early: the wall clocks of all zones have passed it.
    const from = addDays(civilDateOf(range.from, 'UTC'), -1);
    const places = placesOf(structures);
    const [away, closed, worked] = await Promise.all([
      this.absences.of(service, memberIds, from),
      this.inPlaces(places, (place) => this.closures.of(service, place, from)),
      this.inPlaces(places, (place) => this.workedHolidays.of(service, place, from)),
    ]);
    return {
      absences: new Map([...away].map(([id, absences]) => [id, absences.map(planOf)])),
      structures: structures.map((structure) => daysOf(structure, closed, worked)),
    };
  }

  private async inPlaces<Thing>(
    places: readonly ClosedPlace[],
    read: (place: ClosedPlace) => Promise<Thing[]>,
  ): Promise<Thing[]> {
    return (await Promise.all(places.map(read))).flat();
  }
}

function placesOf(structures: readonly StructureCopy[]): ClosedPlace[] {
  const [first] = structures;
  if (first && structures.length === 1) return [{ structureId: first.id }];
  return [...new Set(structures.map(({ networkId }) => networkId))].map((networkId) => ({
    networkId,
  }));
}

function daysOf(
  { id, zone, holidayZone, rooms }: StructureCopy,
  closed: readonly Closure[],
  worked: readonly WorkedHoliday[],
): StructureDays {
  const here = ({ structureId }: { readonly structureId: string }): boolean => structureId === id;
  const openOnHolidays: CivilDate[] = worked.filter(here).map(({ day }) => day);
  const closures = closed.filter(here).map((closure) => ({
    ...instantsOfPeriod(closure, zone),
    ...(closure.roomId === null ? {} : { roomId: closure.roomId }),
  }));
  return { structureId: id, zone, holidayZone, openOnHolidays, closures, rooms };
}
