import { civilDateOf } from '@maillage/calendar';
import {
  workshopBounds,
  type Channel,
  type Discretion,
  type OperatorCode,
  type StructureCancellationReason,
  type Theme,
} from '@maillage/contracts/codes';
import { DomainError, type CivilDate } from '@maillage/kernel';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const STEP_MINUTES = 5;

/** The motive as it was when the workshop was planned: later corrections of the catalogue do not reach it. */
export interface WorkshopMotive {
  readonly code: string;
  readonly version: number;
  readonly label: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly procedureCodes: readonly string[];
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly channel: Channel;
  readonly discretion: Discretion;
  /** Papers to bring, in French. */
  readonly requiredDocuments: readonly string[];
}

export interface WorkshopFacts {
  readonly id: string;
  /** Raised by every change, of its seats too. */
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  /** IANA zone of the structure. */
  readonly zone: string;
  readonly motive: WorkshopMotive;
  /** Members who lead it: their time is taken. */
  readonly leaderIds: readonly string[];
  /** The room of the house that it takes; null: none. */
  readonly roomId: string | null;
  /** Where it takes place when that is not the house, in French; null: at the house. */
  readonly place: string | null;
  readonly startsAt: Date;
  /** Its end, the buffer not included. */
  readonly endsAt: Date;
  /** Civil day of the start in the structure's zone. */
  readonly localDay: CivilDate;
  readonly seats: number;
  /** Seats that somebody has: never more than `seats`. */
  readonly taken: number;
  readonly plannedAt: Date;
  readonly plannedBy: string;
}

export type WorkshopOutcome =
  | { readonly status: 'planned' }
  | { readonly status: 'held'; readonly heldAt: Date; readonly heldBy: string }
  | {
      readonly status: 'cancelled';
      readonly cancelledAt: Date;
      readonly cancelledBy: string;
      readonly cancellationReason: StructureCancellationReason;
    };

/** Persons received together: a motive with seats, one session. Source: domain-appointments §5 and §6. */
export type Workshop = WorkshopFacts & WorkshopOutcome;

/** What a new workshop needs to know, all of it checked before. */
export type WorkshopOrder = Omit<
  WorkshopFacts,
  'id' | 'version' | 'endsAt' | 'localDay' | 'taken' | 'plannedAt'
>;

/** A planned workshop, version 1. @throws DomainError unprocessable `WORKSHOP.WRONG_TIME`. */
export function planWorkshop(order: WorkshopOrder, id: string, now: Date): Workshop {
  const { startsAt, motive, zone } = order;
  refuseWrongTime(startsAt, now);
  return {
    ...order,
    id,
    version: 1,
    endsAt: new Date(startsAt.getTime() + motive.durationMinutes * MINUTE_MS),
    localDay: civilDateOf(startsAt, zone),
    taken: 0,
    plannedAt: now,
    status: 'planned',
  };
}

/** What a workshop keeps of a motive, whatever else the motive says. */
export function workshopMotiveOf(motive: WorkshopMotive): WorkshopMotive {
  const { code, version, label, durationMinutes, bufferMinutes, procedureCodes } = motive;
  const { operatorCodes, theme, channel, discretion, requiredDocuments } = motive;
  return {
    ...{ code, version, label, durationMinutes, bufferMinutes, procedureCodes },
    ...{ operatorCodes, theme, channel, discretion, requiredDocuments },
  };
}

/** The time that it takes of its leaders and its room: [from, to), the buffer included. */
export function timeOfWorkshop({ startsAt, endsAt, motive }: Workshop): {
  readonly from: Date;
  readonly to: Date;
} {
  return { from: startsAt, to: new Date(endsAt.getTime() + motive.bufferMinutes * MINUTE_MS) };
}

/** Whose time it takes: its leaders' and, where it has one, its room's; in an order that all writers share. */
export function ownersOfWorkshop({ leaderIds, roomId }: Workshop): string[] {
  return [...[...leaderIds].sort(), ...(roomId === null ? [] : [roomId])];
}

/** Said of a change, with who did it. */
export interface Act {
  readonly by: string;
  readonly at: Date;
}

/**
 * The workshop that does not take place, one version on.
 * @throws DomainError conflict `WORKSHOP.NOT_PLANNED`.
 */
export function cancelWorkshop(
  workshop: Workshop,
  reason: StructureCancellationReason,
  { by, at }: Act,
): Workshop {
  refuseUnlessPlanned(workshop);
  return {
    ...workshop,
    version: workshop.version + 1,
    status: 'cancelled',
    cancelledAt: at,
    cancelledBy: by,
    cancellationReason: reason,
  };
}

/**
 * The workshop that took place, one version on: once it has begun, and of everybody it is said whether they came.
 * @param unsettled participants of whom nothing is said yet.
 * @throws DomainError conflict `WORKSHOP.NOT_PLANNED`, `WORKSHOP.NOT_BEGUN`, `WORKSHOP.ATTENDANCE_OPEN`.
 */
export function holdWorkshop(workshop: Workshop, unsettled: number, { by, at }: Act): Workshop {
  refuseUnlessPlanned(workshop);
  if (at < workshop.startsAt) {
    const message = `it begins at ${workshop.startsAt.toISOString()}`;
    throw new DomainError('conflict', 'WORKSHOP.NOT_BEGUN', message);
  }
  if (unsettled > 0) {
    const message = `of ${String(unsettled)} participants nothing is said yet`;
    throw new DomainError('conflict', 'WORKSHOP.ATTENDANCE_OPEN', message, { unsettled });
  }
  return { ...workshop, version: workshop.version + 1, status: 'held', heldAt: at, heldBy: by };
}

/** @throws DomainError conflict `WORKSHOP.NOT_PLANNED`, with the current state. */
export function refuseUnlessPlanned({ id, version, status }: Workshop): void {
  if (status === 'planned') return;
  const message = `workshop ${id} is ${status}: only a planned one changes`;
  throw new DomainError('conflict', 'WORKSHOP.NOT_PLANNED', message, {
    current: { id, version, status },
  });
}

function refuseWrongTime(startsAt: Date, now: Date): void {
  const stepped = startsAt.getTime() % (STEP_MINUTES * MINUTE_MS) === 0;
  const latest = now.getTime() + workshopBounds.daysAhead * DAY_MS;
  if (stepped && startsAt > now && startsAt.getTime() <= latest) return;
  throw new DomainError(
    'unprocessable',
    'WORKSHOP.WRONG_TIME',
    `it starts from now on, ${String(workshopBounds.daysAhead)} days ahead at most, in steps of 5 minutes`,
  );
}
