import { holidayZoneOf, type HolidayZone } from '@maillage/calendar';
import { DomainError } from '@maillage/kernel';

/** What appointments keeps of a structure; the directory owns it. */
export interface StructureCopy {
  readonly id: string;
  /** Version of the directory's structure that this copy shows. */
  readonly version: number;
  readonly networkId: string;
  readonly name: string;
  readonly commune: string;
  /** IANA zone. */
  readonly zone: string;
  readonly holidayZone: HolidayZone;
  /** Takes appointments and is on the national list. */
  readonly open: boolean;
}

/** What appointments keeps of a member. */
export interface MemberCopy {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly suspended: boolean;
  /** Where they work. */
  readonly structureIds: readonly string[];
}

/**
 * The public holidays of a structure, by its department (Alsace-Moselle), else by its clock alone: a department
 * that the calendar does not know (the invented one) must not stop the copy.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE` for a clock that is not French.
 */
export function holidayZoneOfStructure(zone: string, department: string): HolidayZone {
  try {
    return holidayZoneOf(zone, department);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR.UNKNOWN_DEPARTMENT') {
      return holidayZoneOf(zone);
    }
    throw error;
  }
}
