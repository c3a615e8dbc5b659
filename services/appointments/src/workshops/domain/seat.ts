import type { AppointmentStatus } from '@maillage/contracts/codes';
import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import { DomainError, saidVersion, spokenReference, type ExpectedVersion } from '@maillage/kernel';
import { refuseUnlessPlanned, type Act, type Workshop } from './workshop.js';

/** One change of a seat: who did what, when. */
export interface SeatChange {
  readonly at: Date;
  /** Member who did it, or `service:<name>`. */
  readonly by: string;
  readonly before: AppointmentStatus | null;
  readonly after: AppointmentStatus;
}

/** The part of one person in a workshop: each has a status of their own. Source: domain-appointments §5. */
export interface Seat {
  readonly id: string;
  readonly version: number;
  readonly workshopId: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly beneficiaryId: string;
  readonly status: AppointmentStatus;
  readonly takenAt: Date;
  readonly takenBy: string;
  /** Oldest first. */
  readonly history: readonly SeatChange[];
}

/**
 * The statuses that each may come from, until the workshop is held. A mark may be taken back, since the sheet is filled
 * in while people come in; a seat that was given back is taken anew.
 */
export const seatTable: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  booked: ['arrived', 'honoured', 'no-show'],
  arrived: ['booked', 'honoured', 'no-show'],
  honoured: ['booked', 'arrived', 'no-show'],
  'no-show': ['booked', 'arrived', 'honoured'],
  'cancelled-by-beneficiary': ['booked', 'arrived', 'no-show'],
  'cancelled-by-structure': ['booked', 'arrived'],
};

/** A seat in status `booked`, version 1. */
export function takeSeat(workshop: Workshop, beneficiaryId: string, id: string, act: Act): Seat {
  const { networkId, structureId } = workshop;
  const { at, by } = act;
  return {
    ...{ id, version: 1, workshopId: workshop.id, networkId, structureId, beneficiaryId },
    status: 'booked',
    takenAt: at,
    takenBy: by,
    history: [{ at, by, before: null, after: 'booked' }],
  };
}

/** Whether it is given back: somebody else may have it. */
export function isGivenBack({ status }: Pick<Seat, 'status'>): boolean {
  return status === 'cancelled-by-beneficiary' || status === 'cancelled-by-structure';
}

/** Whether it is still to be said if the person came. */
export function isUnsettled({ status }: Pick<Seat, 'status'>): boolean {
  return status === 'booked' || status === 'arrived';
}

/** What a person says aloud of it; it follows from its id. */
export function referenceOfSeat(id: string): string {
  return spokenReference(id, 0, ['letters', 'digits']);
}

/**
 * The seat in its new status, its version raised by one. Nobody has missed what has not begun.
 * @throws DomainError `VERSION.REQUIRED`, conflict `VERSION.STALE`, `WORKSHOP.NOT_PLANNED`, `SEAT.STATUS_NOT_REACHABLE`,
 *   `WORKSHOP.NOT_BEGUN`.
 */
export function markSeat(
  seat: Seat,
  workshop: Workshop,
  order: { readonly status: AppointmentStatus; readonly expectedVersion: ExpectedVersion },
  act: Act,
): Seat {
  if (saidVersion(order.expectedVersion) !== seat.version) throw staleSeat(seat);
  refuseUnlessPlanned(workshop);
  const from = seatTable[order.status];
  if (!from.includes(seat.status)) {
    const message = `${order.status} cannot follow ${seat.status}; it follows ${from.join(', ')}`;
    throw conflict(seat, 'SEAT.STATUS_NOT_REACHABLE', message);
  }
  if (order.status === 'no-show' && act.at < workshop.startsAt) {
    const message = `it begins at ${workshop.startsAt.toISOString()}; nobody can have missed it yet`;
    throw conflict(seat, 'WORKSHOP.NOT_BEGUN', message);
  }
  return withStatus(seat, order.status, act);
}

/** The seat in another status, whatever it was. */
export function withStatus(seat: Seat, status: AppointmentStatus, { at, by }: Act): Seat {
  const change = { at, by, before: seat.status, after: status };
  return { ...seat, status, version: seat.version + 1, history: [...seat.history, change] };
}

/** A seat that no longer leads to its person; given back when the workshop is still to come. */
export function eraseSeat(seat: Seat, workshop: Workshop | undefined, act: Act): Seat {
  const toCome = workshop?.status === 'planned' && workshop.startsAt > act.at;
  const erased = { ...seat, beneficiaryId: erasedBeneficiaryId };
  if (!toCome || isGivenBack(seat)) return { ...erased, version: seat.version + 1 };
  return withStatus(erased, 'cancelled-by-beneficiary', act);
}

/** The refusal of a change that was decided on an older version. */
export function staleSeat(seat: Seat): DomainError {
  const message = `seat ${seat.id} is at version ${String(seat.version)}; read it again`;
  return conflict(seat, 'VERSION.STALE', message);
}

function conflict({ id, version, status }: Seat, code: string, message: string): DomainError {
  return new DomainError('conflict', code, message, { current: { id, version, status } });
}
