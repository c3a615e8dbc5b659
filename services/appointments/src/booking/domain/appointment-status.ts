import type {
  AppointmentStatus,
  Role,
  StructureCancellationReason,
} from '@maillage/contracts/codes';
import { DomainError, saidVersion, type ExpectedVersion } from '@maillage/kernel';
import { withChange } from './appointment-history.js';
import type { Appointment, AppointmentOutcome } from './appointment.js';

/** Days of 24 hours, from the first mark, in which honoured and no-show may be corrected. */
export const CORRECTION_DAYS = 7;

/** What an actor is to the appointment: works in its structure, or booked it from elsewhere. */
export type Standing = 'house' | 'booker';

export interface Actor {
  readonly memberId: string;
  readonly role: Role;
  readonly standing: Standing;
}

export interface StatusOrder {
  readonly status: AppointmentStatus;
  readonly reason?: StructureCancellationReason | undefined;
  /** The version the actor has seen. */
  readonly expectedVersion: ExpectedVersion;
}

interface StatusRule {
  readonly from: readonly AppointmentStatus[];
  readonly roles: readonly Role[];
  readonly standings: readonly Standing[];
  /** Says what else must be true; throws a DomainError when it is not. */
  readonly check?: (appointment: Appointment, now: Date) => void;
}

const desk: readonly Role[] = ['agent', 'structure-manager'];

/**
 * For each target: the statuses it may come from, who may do it, an extra check. Only `changeStatus` reads it.
 * Source: domain-appointments §5. A person may be received ahead of their time, but cannot have missed what has
 * not begun. Who booked from elsewhere may only pass on that the person cancels.
 */
export const statusTable: Readonly<Record<AppointmentStatus, StatusRule>> = {
  booked: { from: [], roles: [], standings: [] },
  arrived: { from: ['booked'], roles: desk, standings: ['house'] },
  honoured: {
    from: ['booked', 'arrived', 'no-show'],
    roles: desk,
    standings: ['house'],
    check: refuseLateCorrection,
  },
  'no-show': {
    from: ['booked', 'arrived', 'honoured'],
    roles: desk,
    standings: ['house'],
    check: (appointment, now) => {
      refuseLateCorrection(appointment, now);
      refuseBeforeStart(appointment, now);
    },
  },
  'cancelled-by-beneficiary': {
    from: ['booked'],
    roles: [...desk, 'prescriber'],
    standings: ['house', 'booker'],
  },
  'cancelled-by-structure': { from: ['booked', 'arrived'], roles: desk, standings: ['house'] },
};

/**
 * A reason is required for, and only for, `cancelled-by-structure`.
 * @throws DomainError `APPOINTMENT.REASON_REQUIRED`, `APPOINTMENT.REASON_NOT_EXPECTED` (invalid).
 */
export function refuseWrongReason({ status, reason }: Omit<StatusOrder, 'expectedVersion'>): void {
  if (status === 'cancelled-by-structure' && reason === undefined) {
    throw new DomainError(
      'invalid',
      'APPOINTMENT.REASON_REQUIRED',
      'a cancellation by the structure needs a reason',
    );
  }
  if (status !== 'cancelled-by-structure' && reason !== undefined) {
    throw new DomainError(
      'invalid',
      'APPOINTMENT.REASON_NOT_EXPECTED',
      `a reason is only said with cancelled-by-structure, not with ${status}`,
    );
  }
}

/**
 * The appointment in its new status, its version raised by one and the change added to its history.
 * Refusals, in this order: wrong reason, not allowed, no version, stale, not reachable, extra check.
 * @throws DomainError `APPOINTMENT.REASON_REQUIRED` / `REASON_NOT_EXPECTED` (invalid), `APPOINTMENT.NOT_ALLOWED`
 *   (forbidden), `VERSION.REQUIRED`, `VERSION.STALE`, `APPOINTMENT.STATUS_NOT_REACHABLE`, `APPOINTMENT.CORRECTION_TOO_LATE`,
 *   `APPOINTMENT.NOT_BEGUN` (conflict, with the current status and version).
 */
export function changeStatus(
  appointment: Appointment,
  order: StatusOrder,
  actor: Actor,
  now: Date,
): Appointment {
  refuseWrongReason(order);
  const rule = statusTable[order.status];
  if (!rule.roles.includes(actor.role) || !rule.standings.includes(actor.standing)) {
    throw new DomainError(
      'forbidden',
      'APPOINTMENT.NOT_ALLOWED',
      `${actor.role} (${actor.standing}) may not set ${order.status}`,
    );
  }
  if (saidVersion(order.expectedVersion) !== appointment.version) {
    throw staleAppointment(appointment);
  }
  if (!rule.from.includes(appointment.status)) {
    throw conflict(
      appointment,
      'APPOINTMENT.STATUS_NOT_REACHABLE',
      `${order.status} cannot follow ${appointment.status}; it follows ${rule.from.join(', ')}`,
    );
  }
  rule.check?.(appointment, now);
  const marked = {
    ...appointment,
    ...outcomeOf(appointment, order, now),
    version: appointment.version + 1,
    reminder:
      appointment.reminder.state === 'due' ? ({ state: 'none' } as const) : appointment.reminder,
  };
  return withChange(appointment, marked, { at: now, by: actor.memberId, what: 'marked' });
}

/** The refusal of a change that was decided on an older version. */
export function staleAppointment(appointment: Appointment): DomainError {
  return conflict(
    appointment,
    'VERSION.STALE',
    `appointment ${appointment.id} is at version ${appointment.version}; read it again`,
  );
}

function outcomeOf(appointment: Appointment, order: StatusOrder, now: Date): AppointmentOutcome {
  const { status, reason } = order;
  switch (status) {
    case 'honoured':
    case 'no-show':
      return {
        status,
        firstMarkedAt: 'firstMarkedAt' in appointment ? appointment.firstMarkedAt : now,
      };
    case 'cancelled-by-structure':
      return { status, cancellationReason: reason ?? 'other' };
    case 'booked':
    case 'arrived':
    case 'cancelled-by-beneficiary':
      return { status };
  }
}

function refuseLateCorrection(appointment: Appointment, now: Date): void {
  if (!('firstMarkedAt' in appointment)) return;
  const last = appointment.firstMarkedAt.getTime() + CORRECTION_DAYS * 86_400_000;
  if (now.getTime() <= last) return;
  throw conflict(
    appointment,
    'APPOINTMENT.CORRECTION_TOO_LATE',
    `marked ${appointment.status} more than ${CORRECTION_DAYS} days ago`,
  );
}

function refuseBeforeStart(appointment: Appointment, now: Date): void {
  if (now >= appointment.startsAt) return;
  throw conflict(
    appointment,
    'APPOINTMENT.NOT_BEGUN',
    `it begins at ${appointment.startsAt.toISOString()}; nobody can have missed it yet`,
  );
}

function conflict(appointment: Appointment, code: string, message: string): DomainError {
  const { id, version, status } = appointment;
  return new DomainError('conflict', code, message, { current: { id, version, status } });
}
