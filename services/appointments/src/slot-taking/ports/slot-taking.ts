import type { IdempotencyRequest, Made, MemberScope, Tx } from '@maillage/kernel';
import type { WantedSlot } from '../../availability/ports/availability.js';
import { takenTimeOf } from '../domain/taken-time.js';

export { takenTimeOf };
export type { WantedSlot };

export const SLOT_TAKING = Symbol('SlotTaking');

/** A time as the caller names it. */
export interface SlotRequest {
  readonly structureId: string;
  readonly motiveCode: string;
  readonly memberId: string;
  readonly startsAt: Date;
}

/** What has taken time and gives it back: an appointment that moves, a hold that becomes an appointment. */
export interface TimeGivenBack {
  readonly id: string;
  readonly memberId: string;
  readonly roomId?: string | undefined;
  readonly from: Date;
  readonly to: Date;
}

export interface TimeOrder {
  /** Of the appointment or hold that takes the time. */
  readonly id: string;
  readonly wanted: WantedSlot;
  /** When the time counts as taken no more: the end of a hold, or `NEVER_EXPIRES`. */
  readonly until: Date;
  /** Given back in the same transaction, and only if the wanted time is got. */
  readonly instead?: readonly TimeGivenBack[];
  /** Take the time although something overlaps it. */
  readonly force?: boolean;
}

/** How the time was got: with which room, and whether it overlaps another because that was wanted. */
export interface TimeTaken {
  readonly roomId?: string | undefined;
  /** As the house calls it. */
  readonly roomName?: string | undefined;
  readonly forced: boolean;
}

/** The one way in which the time of a member, and of a room, is taken. Source: domain-appointments §5. */
export interface SlotTaking {
  /** @throws DomainError `STRUCTURE.UNKNOWN`, `MOTIVE.UNKNOWN` (not-found). */
  wanted(scope: MemberScope, request: SlotRequest): Promise<WantedSlot>;
  /**
   * Reads absences and closures once more for a time that was taken.
   * @param id of the appointment or hold that has it
   * @throws DomainError `APPOINTMENT.SLOT_NOT_OFFERED` (unprocessable), with `alternatives`, when it is offered no more.
   */
  refuseTimeOff(scope: MemberScope, wanted: WantedSlot, id: string): Promise<void>;
  /**
   * Takes the time and writes what it is for in one transaction; a repeat with the same key is answered as the first was.
   * @throws DomainError `APPOINTMENT.SLOT_NOT_OFFERED` (unprocessable), `APPOINTMENT.SLOT_TAKEN` (conflict), both with
   *   `alternatives`, and what `write` throws.
   */
  take(
    scope: MemberScope,
    order: TimeOrder,
    key: IdempotencyRequest | undefined,
    write: (tx: Tx, taken: TimeTaken) => Promise<Made>,
  ): Promise<Made>;
}
