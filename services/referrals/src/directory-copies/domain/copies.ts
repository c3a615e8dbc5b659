import { holidayZoneOf, type HolidayZone } from '@maillage/calendar';
import type { OperatorCode } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';

/** What referrals keeps of a structure; the directory owns it. */
export interface StructureCopy {
  readonly id: string;
  /** Version of the directory's structure that this copy shows. */
  readonly version: number;
  readonly networkId: string;
  readonly name: string;
  /** INSEE code: the teams that serve it may be sent its cases. */
  readonly department: string;
  /** IANA zone. */
  readonly zone: string;
}

/** What referrals keeps of an operator team. */
export interface OperatorTeamCopy {
  readonly id: string;
  readonly version: number;
  readonly operatorCode: OperatorCode;
  readonly name: string;
  /** INSEE codes of the departments it serves. */
  readonly departments: readonly string[];
  /** IANA zone in which its deadlines fall. */
  readonly zone: string;
  /** Whose public holidays its clock skips. */
  readonly holidayZone: HolidayZone;
}

/** What referrals keeps of a member. */
export interface MemberCopy {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
}

/**
 * The public holidays of a team, by its department (Alsace-Moselle), else by its clock alone: a department
 * that the calendar does not know (the invented one) must not stop the copy.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE` for a clock that is not French.
 */
export function holidayZoneOfTeam(zone: string, department: string): HolidayZone {
  try {
    return holidayZoneOf(zone, department);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR.UNKNOWN_DEPARTMENT') {
      return holidayZoneOf(zone);
    }
    throw error;
  }
}
