import { holidayZoneOf, type HolidayZone } from '@maillage/calendar';
import type { IdentityField, OperatorCode } from '@maillage/contracts/codes';
import { DomainError, type CivilDate } from '@maillage/kernel';

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
  /** What its members are shown of a person, and nothing else. */
  readonly identityFields: readonly IdentityField[];
  /** False once it has ended: it takes no new leg, and keeps those it has. */
  readonly active: boolean;
}

/** What referrals keeps of an operator; the id is its code. */
export interface OperatorCopy {
  readonly id: string;
  readonly version: number;
  /** First and last civil day on which it counts; no last day: in force until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What referrals keeps of a procedure of the catalogue; the id is its code. */
export interface ProcedureCopy {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** Nothing new may point to it. */
  readonly withdrawn: boolean;
}

/** What referrals keeps of a member. */
export interface MemberCopy {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly suspended: boolean;
  /** Where they work. */
  readonly structureIds: readonly string[];
  readonly teamIds: readonly string[];
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

/**
 * Refuses a new case about what the catalogue does not hold, or holds no more.
 * @throws DomainError `PROCEDURE.UNKNOWN`, `PROCEDURE.WITHDRAWN` (unprocessable).
 */
export function requireOffered(code: string, procedure: ProcedureCopy | undefined): void {
  if (!procedure) {
    const message = `no procedure ${code} in the catalogue`;
    throw new DomainError('unprocessable', 'PROCEDURE.UNKNOWN', message);
  }
  if (procedure.withdrawn) {
    const message = `procedure ${code} was withdrawn: choose another one of the catalogue`;
    throw new DomainError('unprocessable', 'PROCEDURE.WITHDRAWN', message);
  }
}

/**
 * Refuses a new leg to a team that has ended, or whose operator does not count on that day. Of an operator that
 * nothing is known of yet, nothing is refused.
 * @throws DomainError `TEAM.ENDED`, `TEAM.OPERATOR_NOT_IN_FORCE` (unprocessable).
 */
export function requireTakesLegs(
  team: Pick<OperatorTeamCopy, 'id' | 'active' | 'operatorCode'>,
  operator: OperatorCopy | undefined,
  day: CivilDate,
): void {
  if (!team.active) {
    const message = `team ${team.id} has ended: it takes no new leg`;
    throw new DomainError('unprocessable', 'TEAM.ENDED', message);
  }
  if (!operator) return;
  const { validFrom, validTo } = operator;
  if (validFrom <= day && (validTo === null || day <= validTo)) return;
  const message = `operator ${team.operatorCode} is not in force on ${day}`;
  throw new DomainError('unprocessable', 'TEAM.OPERATOR_NOT_IN_FORCE', message);
}
