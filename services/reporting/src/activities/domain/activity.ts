import type {
  ActivityKind,
  ActivityOutcome,
  ActivityStatus,
  AgeBand,
  Channel,
  OperatorCode,
  SupportLevel,
  Theme,
} from '@maillage/contracts/codes';
import { DomainError, type CivilDate } from '@maillage/kernel';

/** One request handled for somebody. Source: domain-reporting §1. */
export type Activity = ActivityDetails &
  (
    | { readonly status: 'to-confirm' }
    | { readonly status: 'confirmed' }
    | { readonly status: 'dismissed'; readonly because: DismissalReason }
  );

/** Set aside by a member, or because the appointment it came from turned out not to be honoured. */
export type DismissalReason = 'by-member' | 'appointment-not-honoured';

export interface ActivityDetails {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  /** Who received the person. */
  readonly memberId: string;
  readonly kind: ActivityKind;
  /** Civil day in the structure's zone. */
  readonly localDay: CivilDate;
  /** Instant at which the appointment began, while it is to be confirmed: who it was is told by it; else null. */
  readonly startsAt: Date | null;
  /** Minutes, 1 to 720. */
  readonly durationMinutes: number;
  readonly channel: Channel;
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly procedureCode: string | null;
  readonly supportLevel: SupportLevel;
  readonly outcome: ActivityOutcome;
  /** The appointment it came from: one activity at most for each. */
  readonly appointmentId: string | null;
  /** For people of the house, and to ask for the next two at confirmation; never in an event. */
  readonly beneficiaryId: string | null;
  readonly ageBand: AgeBand;
  readonly communeInsee: string | null;
  readonly version: number;
  /** Instant of the last change. */
  readonly updatedAt: Date;
}

/** What an activity takes from the appointment it is proposed from. */
export interface HonouredAppointment {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  /** Null: of a person who was erased. */
  readonly beneficiaryId: string | null;
  readonly localDay: CivilDate;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly channel: Channel;
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly procedureCodes: readonly string[];
}

/** What a member enters by hand. */
export type EnteredActivity = Pick<
  ActivityDetails,
  | 'kind'
  | 'localDay'
  | 'durationMinutes'
  | 'channel'
  | 'operatorCodes'
  | 'theme'
  | 'procedureCode'
  | 'supportLevel'
  | 'outcome'
>;

/** What may be changed while confirming; what is left out stays as proposed. */
export interface Amendment {
  readonly outcome?: ActivityOutcome | undefined;
  readonly durationMinutes?: number | undefined;
  readonly supportLevel?: SupportLevel | undefined;
}

/** The two statistical facts about the person, at the activity's day. */
export interface PersonStatistics {
  readonly ageBand: AgeBand;
  readonly communeInsee: string | null;
}

/** For each status, the statuses it may come from. Source: domain-reporting §1. */
export const activityTransitions: Readonly<Record<ActivityStatus, readonly ActivityStatus[]>> = {
  'to-confirm': ['dismissed'],
  confirmed: ['to-confirm'],
  dismissed: ['to-confirm'],
};

/** An activity already filled in from an honoured appointment; its first version waits to be confirmed. */
export function proposeFrom(appointment: HonouredAppointment, id: string, now: Date): Activity {
  return {
    id,
    status: 'to-confirm',
    kind: 'request',
    supportLevel: 'procedure-support',
    outcome: 'unknown',
    ageBand: 'unknown',
    communeInsee: null,
    version: 1,
    ...takenFrom(appointment),
    updatedAt: now,
  };
}

/**
 * Proposes again what was dismissed because the appointment was not honoured, now that it is.
 * @throws DomainError `ACTIVITY.STATUS` (conflict).
 */
export function proposeAgain(
  activity: Activity,
  appointment: HonouredAppointment,
  now: Date,
): Activity {
  const details = detailsAt('to-confirm', activity, now);
  return { ...details, ...takenFrom(appointment), status: 'to-confirm' };
}

/**
 * Confirms a proposal: from now on it counts.
 * @throws DomainError `ACTIVITY.STATUS` (conflict) when it is not to confirm.
 */
export function confirm(
  activity: Activity,
  amendment: Amendment,
  person: PersonStatistics,
  now: Date,
): Activity {
  const details = detailsAt('confirmed', activity, now);
  return {
    ...details,
    ...person,
    outcome: amendment.outcome ?? details.outcome,
    durationMinutes: amendment.durationMinutes ?? details.durationMinutes,
    supportLevel: amendment.supportLevel ?? details.supportLevel,
    startsAt: null,
    status: 'confirmed',
  };
}

/** Sets a proposal aside: it never counts. @throws DomainError `ACTIVITY.STATUS` (conflict). */
export function dismiss(activity: Activity, because: DismissalReason, now: Date): Activity {
  const details = detailsAt('dismissed', activity, now);
  return { ...details, startsAt: null, status: 'dismissed', because };
}

/** Days on which an operator counts, both included; no last day: until further notice. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What the national reference data says of the codes that are entered, by code. */
export interface Reference {
  readonly operators: ReadonlyMap<string, Validity>;
  readonly procedures: ReadonlyMap<string, { readonly withdrawn: boolean }>;
}

/**
 * A walk-in entered by hand, confirmed at once; nobody is named, so age and commune are unknown.
 * @param today civil day in the structure's zone.
 * @throws DomainError `ACTIVITY.DAY_IN_FUTURE`, `ACTIVITY.OPERATOR_NOT_IN_FORCE`, `PROCEDURE.UNKNOWN`,
 *   `PROCEDURE.WITHDRAWN` (unprocessable).
 */
export function record(
  entered: EnteredActivity,
  by: Pick<ActivityDetails, 'id' | 'networkId' | 'structureId' | 'memberId'>,
  reference: Reference,
  today: CivilDate,
  now: Date,
): Activity {
  requireDayCome(entered.localDay, today);
  requireOperatorsInForce(entered.operatorCodes, reference.operators, entered.localDay);
  requireOffered(entered.procedureCode, reference.procedures);
  return {
    ...entered,
    ...by,
    status: 'confirmed',
    startsAt: null,
    appointmentId: null,
    beneficiaryId: null,
    ageBand: 'unknown',
    communeInsee: null,
    version: 1,
    updatedAt: now,
  };
}

function takenFrom(appointment: HonouredAppointment) {
  const { id, procedureCodes, ...same } = appointment;
  return { ...same, appointmentId: id, procedureCode: procedureCodes[0] ?? null };
}

function detailsAt(target: ActivityStatus, activity: Activity, now: Date): ActivityDetails {
  const { status, version } = activity;
  const from = activityTransitions[target];
  if (!from.includes(status)) {
    const message = `activity ${activity.id} is ${status}; only ${from.join(', ')} becomes ${target}`;
    throw new DomainError('conflict', 'ACTIVITY.STATUS', message, { status, version });
  }
  const { status: _, ...details } =
    activity.status === 'dismissed' ? withoutReason(activity) : activity;
  return { ...details, version: version + 1, updatedAt: now };
}

function withoutReason({
  because: _,
  ...rest
}: Extract<Activity, { status: 'dismissed' }>): ActivityDetails & { status: 'dismissed' } {
  return rest;
}

function requireDayCome(day: CivilDate, today: CivilDate): void {
  if (day <= today) return;
  const message = `${day} has not come yet; the last day that can be entered is ${today}`;
  throw new DomainError('unprocessable', 'ACTIVITY.DAY_IN_FUTURE', message, { today });
}

/** Of an operator that nothing is known of yet, nothing is refused. */
function requireOperatorsInForce(
  codes: readonly OperatorCode[],
  operators: ReadonlyMap<string, Validity>,
  day: CivilDate,
): void {
  const operatorCodes = codes.filter((code) => {
    const known = operators.get(code);
    return known && (day < known.validFrom || (known.validTo !== null && known.validTo < day));
  });
  if (operatorCodes.length === 0) return;
  const message = `on ${day} these were not operators: ${operatorCodes.join(', ')}`;
  throw new DomainError('unprocessable', 'ACTIVITY.OPERATOR_NOT_IN_FORCE', message, {
    operatorCodes,
  });
}

function requireOffered(
  code: string | null,
  procedures: ReadonlyMap<string, { readonly withdrawn: boolean }>,
): void {
  if (code === null) return;
  const procedure = procedures.get(code);
  if (!procedure) {
    const message = `no procedure ${code} in the catalogue`;
    throw new DomainError('unprocessable', 'PROCEDURE.UNKNOWN', message);
  }
  if (procedure.withdrawn) {
    const message = `procedure ${code} was withdrawn: choose another one of the catalogue`;
    throw new DomainError('unprocessable', 'PROCEDURE.WITHDRAWN', message);
  }
}
