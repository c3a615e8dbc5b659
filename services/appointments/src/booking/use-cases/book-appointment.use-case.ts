import {
  DomainError,
  type Clock,
  type IdempotencyRequest,
  type IdSource,
  type Made,
  type MemberScope,
  type Outbox,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NEVER_EXPIRES } from '../../busy-time/ports/busy-time.js';
import {
  NETWORK_COPIES,
  type NetworkCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { HOLDS, type Hold, type Holds } from '../../holds/ports/holds.js';
import { PERSONS, type Persons } from '../../persons/ports/persons.js';
import {
  SLOT_TAKING,
  type SlotRequest,
  type SlotTaking,
  type WantedSlot,
} from '../../slot-taking/ports/slot-taking.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import { bookAppointment, snapshotOf, type Appointment } from '../domain/appointment.js';
import { refuseForce, type ForceOrder } from '../domain/forcing-rights.js';
import { messageAfterLastChange } from '../domain/person-messages.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { REMINDER_QUEUE, type ReminderQueue } from '../ports/reminder-queue.js';

const REFERENCE_ATTEMPTS = 5;

export interface BookingRequest extends SlotRequest, ForceOrder {
  readonly beneficiaryId: string;
  /** A hold of the caller's; one that has ended, or is another's, gives no right to the slot. */
  readonly holdId?: string | undefined;
}

interface Around {
  readonly hold: Hold | undefined;
  /** Hours before the start at which the network reminds. */
  readonly reminderDelaysHours: readonly number[];
}

/** What was made; with the appointment unless it was made by an earlier request with the same key. */
export type Booked = Made & { readonly appointment?: Appointment };

/** Books a person into an offered slot. Source: domain-appointments §5. */
@Injectable()
export class BookAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(SLOT_TAKING) private readonly slots: SlotTaking,
    @Inject(HOLDS) private readonly holds: Holds,
    @Inject(PERSONS) private readonly persons: Persons,
    @Inject(NETWORK_COPIES) private readonly networks: NetworkCopies,
    @Inject(REMINDER_QUEUE) private readonly reminders: ReminderQueue,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `BENEFICIARY.UNKNOWN` (not-found), unavailable when the directory cannot say whether the person
   *   belongs to the network, and the refusals of `refuseForce` and `SlotTaking`.
   */
  async run(
    scope: MemberScope,
    request: BookingRequest,
    key: IdempotencyRequest | undefined,
  ): Promise<Booked> {
    const wanted = await this.slots.wanted(scope, request);
    refuseForce(scope, request.structureId, request);
    const [, hold, reminderDelaysHours] = await Promise.all([
      this.refuseUnknownPerson(scope, request, wanted),
      this.holds.notEnded(scope, request.holdId),
      this.networks.reminderDelaysOf(wanted.structure.networkId),
    ]);
    const booked = await this.book(scope, { ...request, hold, reminderDelaysHours }, wanted, key);
    const reminder = booked.appointment?.reminder;
    if (booked.appointment && reminder?.state === 'due') {
      await this.reminders.add([{ appointment: booked.appointment, dueAt: reminder.dueAt }]);
    }
    return booked;
  }

  private async refuseUnknownPerson(
    scope: MemberScope,
    { beneficiaryId }: BookingRequest,
    { structure }: WantedSlot,
  ): Promise<void> {
    if (await this.persons.belong(beneficiaryId, structure.networkId, scope.memberId)) return;
    const message = `no beneficiary ${beneficiaryId} in reach`;
    throw new DomainError('not-found', 'BENEFICIARY.UNKNOWN', message);
  }

  private async book(
    scope: MemberScope,
    request: BookingRequest & Around,
    wanted: WantedSlot,
    key: IdempotencyRequest | undefined,
    referenceAttempt = 0,
  ): Promise<Booked> {
    const now = this.clock.now();
    const id = this.ids.next();
    const { hold } = request;
    let appointment: Appointment | undefined;
    try {
      const made = await this.slots.take(
        scope,
        {
          id,
          wanted,
          until: NEVER_EXPIRES,
          instead: hold ? [hold] : [],
          force: request.force ?? false,
        },
        key,
        async (tx, { roomId, roomName, forced }) => {
          const forceReason = forced ? request.forceReason : undefined;
          const order = { ...orderOf(scope, request, wanted), roomId, roomName, forceReason };
          appointment = bookAppointment(order, id, now, referenceAttempt);
          await this.save(tx, appointment, now);
          if (hold) await this.holds.end(tx, scope, hold.id);
          return { id, version: appointment.version };
        },
      );
      return made.id === id && appointment ? { ...made, appointment } : made;
    } catch (error) {
      const inUse = error instanceof DomainError && error.code === 'APPOINTMENT.REFERENCE_IN_USE';
      if (!inUse || referenceAttempt >= REFERENCE_ATTEMPTS) throw error;
      return this.book(scope, request, wanted, key, referenceAttempt + 1);
    }
  }

  private async save(tx: Tx, appointment: Appointment, now: Date): Promise<void> {
    await this.appointments.insert(tx, appointment);
    await this.outbox.append(tx, [
      eventOfLastChange(appointment),
      ...messageAfterLastChange(appointment, now),
    ]);
  }
}

function orderOf(
  scope: MemberScope,
  { beneficiaryId, reminderDelaysHours }: BookingRequest & Around,
  { structure, motive, memberId, startsAt }: WantedSlot,
) {
  return {
    networkId: structure.networkId,
    structureId: structure.id,
    zone: structure.zone,
    memberId,
    beneficiaryId,
    motive: snapshotOf(motive),
    startsAt,
    bookedBy: scope.memberId,
    reminderDelaysHours,
  };
}
