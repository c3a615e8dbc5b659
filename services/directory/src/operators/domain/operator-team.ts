import { holidayZoneOf } from '@maillage/calendar';
import type { IdentityField, OperatorCode, Weekday } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';

/** `HH:MM` on the clock of the team's zone, [from, to), by ISO weekday (1 = Monday); `null`: not said. */
export type TeamHours = Readonly<
  Record<Weekday, readonly { readonly from: string; readonly to: string }[]>
> | null;

/** An operator's desk for given departments; it belongs to no network. */
export interface OperatorTeam {
  readonly id: string;
  readonly operatorCode: OperatorCode;
  readonly name: string;
  /** INSEE codes. */
  readonly departments: readonly string[];
  /** IANA name; with the department, whose public holidays its clock skips. */
  readonly zone: string;
  readonly holidayDepartment: string;
  /** Where notices go; a mailbox of the team, never a person's own, and never part of an event. */
  readonly mailbox: string | null;
  /** When it can be reached, on the clock of its zone. */
  readonly hours: TeamHours;
  /** What it is shown of a person, and nothing else. */
  readonly identityFields: readonly IdentityField[];
  /** What agents should know before they refer a case. */
  readonly publicNote: string;
  /** An ended team takes no new case; those it has stay. */
  readonly active: boolean;
  readonly version: number;
}

/** What the team's manager may change, and a national administrator too. */
export type TeamCare = Pick<OperatorTeam, 'mailbox' | 'hours' | 'publicNote'>;
/** What a national administrator alone may change. */
export type TeamStanding = Pick<
  OperatorTeam,
  'name' | 'departments' | 'zone' | 'holidayDepartment' | 'identityFields' | 'active'
>;

/** Some of it, as a caller gives it; what is left out stays. */
export type Given<State> = { readonly [Key in keyof State]?: State[Key] | undefined };
export type TeamChange = Given<TeamCare & TeamStanding>;

/**
 * A new team, active, version 1. Its operator has to be in force; that is the caller's to check.
 * @throws DomainError `TEAM.HOURS_IN_DISORDER` (unprocessable), `CALENDAR.UNKNOWN_ZONE` (invalid).
 */
export function createTeam(
  team: Omit<OperatorTeam, 'id' | 'active' | 'version'>,
  id: string,
): OperatorTeam {
  return checked({ ...team, id, active: true, version: 1 });
}

/** The team with what was given, one version later. @throws as `createTeam`. */
export function changeTeam(team: OperatorTeam, change: TeamChange): OperatorTeam {
  return checked({
    ...team,
    name: change.name ?? team.name,
    departments: change.departments ?? team.departments,
    zone: change.zone ?? team.zone,
    holidayDepartment: change.holidayDepartment ?? team.holidayDepartment,
    active: change.active ?? team.active,
    mailbox: change.mailbox === undefined ? team.mailbox : change.mailbox,
    hours: change.hours === undefined ? team.hours : change.hours,
    identityFields: change.identityFields ?? team.identityFields,
    publicNote: change.publicNote ?? team.publicNote,
    version: team.version + 1,
  });
}

function checked(team: OperatorTeam): OperatorTeam {
  holidayZoneOf(team.zone);
  const inOrder = Object.values(team.hours ?? {}).every((blocks) =>
    blocks.every(({ from, to }, at) => from < to && (blocks[at - 1]?.to ?? '') <= from),
  );
  if (!inOrder) {
    throw new DomainError(
      'unprocessable',
      'TEAM.HOURS_IN_DISORDER',
      'each block of a day ends after it begins, and begins after the one before it has ended',
    );
  }
  return {
    ...team,
    departments: [...new Set(team.departments)].sort(),
    identityFields: [...new Set(team.identityFields)],
  };
}
