import { civilDateOf } from '@maillage/calendar';
import type { ForcedOverlapReason } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { withChange } from './appointment-history.js';
import type { Appointment } from './appointment.js';
import { plannedReminder } from './reminder.js';

/** Where an appointment moves to; that the time is got is the transaction's to see to. */
export interface MoveOrder {
  readonly structureId: string;
  /** IANA zone of that structure. */
  readonly zone: string;
  readonly memberId: string;
  readonly roomId?: string | undefined;
  readonly roomName?: string | undefined;
  readonly startsAt: Date;
  /** Hours before the start at which its network reminds. */
  readonly reminderDelaysHours: readonly number[];
  readonly by: string;
  /** Said when the time had to be forced, and only then. */
  readonly forceReason?: ForcedOverlapReason | undefined;
}

/**
 * Only what is still to take place moves, and only to another time, member or house.
 * @throws DomainError `APPOINTMENT.NOT_MOVABLE` (conflict, with the current state), `APPOINTMENT.MOVES_NOWHERE` (unprocessable).
 */
export function refuseMove(
  appointment: Appointment,
  to: Pick<MoveOrder, 'structureId' | 'memberId' | 'startsAt'>,
  now: Date,
): void {
  const { id, version, status, structureId, memberId, startsAt } = appointment;
  if (status !== 'booked' || startsAt <= now) {
    const message = `appointment ${id} is ${status}: only one that is booked and has not begun moves`;
    throw new DomainError('conflict', 'APPOINTMENT.NOT_MOVABLE', message, {
      current: { id, version, status },
    });
  }
  const there = structureId === to.structureId && memberId === to.memberId;
  if (!there || startsAt.getTime() !== to.startsAt.getTime()) return;
  const message = `appointment ${id} is at that time and place already`;
  throw new DomainError('unprocessable', 'APPOINTMENT.MOVES_NOWHERE', message);
}

/** The appointment where it moves to, one version on, its length kept and its reminder planned anew. */
export function moveAppointment(
  appointment: Appointment,
  order: MoveOrder,
  now: Date,
): Appointment {
  const { by, forceReason, reminderDelaysHours, ...place } = order;
  const { startsAt, zone } = place;
  const version = appointment.version + 1;
  const { roomId: _left, roomName: _name, ...kept } = appointment;
  const moved = {
    ...kept,
    ...place,
    version,
    endsAt: new Date(
      startsAt.getTime() + appointment.endsAt.getTime() - appointment.startsAt.getTime(),
    ),
    localDay: civilDateOf(startsAt, zone),
    timeFixedIn: version,
    reminder: plannedReminder(startsAt, appointment.motive.discretion, reminderDelaysHours, now),
    forced: forceReason !== undefined,
  };
  return withChange(appointment, moved, { at: now, by, what: 'moved', forceReason });
}
