import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Made,
  type MemberScope,
  type Outbox,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  AVAILABILITY,
  type Availability,
  type Slot,
  type Verdict,
  type WantedSlot,
} from '../../availability/ports/availability.js';
import {
  BUSY_TIME,
  busyDayIdsOf,
  NEVER_EXPIRES,
  type BusyTime,
} from '../../busy-time/ports/busy-time.js';
import { MOTIVES, type Motive, type Motives } from '../../catalogue/ports/motives.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import {
  bookAppointment,
  takenTimeOf,
  type Appointment,
  type MotiveSnapshot,
} from '../domain/appointment.js';
import { messageAfterLastChange } from '../domain/person-messages.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { PERSONS, type Persons } from '../ports/persons.js';
import { REMINDER_QUEUE, type ReminderQueue } from '../ports/reminder-queue.js';
import { KeyedQueue } from './keyed-queue.js';

const ALTERNATIVES = 3;
const REFERENCE_ATTEMPTS = 5;

export interface BookingRequest {
  readonly motiveCode: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly startsAt: Date;
  readonly beneficiaryId: string;
}

/** What was made; with the appointment unless it was made by an earlier request with the same key. */
export type Booked = Made & { readonly appointment?: Appointment };

/** Books a person into an offered slot. Source: domain-appointments §5. */
@Injectable()
export class BookAppointment {
  private readonly queue = new KeyedQueue();

  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(AVAILABILITY) private readonly availability: Availability,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(PERSONS) private readonly persons: Persons,
    @Inject(REMINDER_QUEUE) private readonly reminders: ReminderQueue,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `STRUCTURE.UNKNOWN`, `MOTIVE.UNKNOWN`, `BENEFICIARY.UNKNOWN` (not-found),
   *   `APPOINTMENT.SLOT_NOT_OFFERED` (unprocessable) and `APPOINTMENT.SLOT_TAKEN` (conflict), both with
   *   `alternatives`, and unavailable when the directory cannot say whether the person belongs to the network.
   */
  async run(
    scope: MemberScope,
    request: BookingRequest,
    key: IdempotencyRequest | undefined,
  ): Promise<Booked> {
    const wanted = await this.wantedSlot(scope, request);
    await this.refuseUnknownPerson(scope, request, wanted);
    const days = busyDayIdsOf(wanted.memberId, takenTimeOf(wanted));
    const ended = await this.queue.run(days, async () => {
      const verdict = await this.availability.judge(scope, wanted);
      return verdict === 'offered' ? this.book(scope, request, wanted, key) : verdict;
    });
    if (ended === 'taken' || ended === 'not-offered') {
      return this.refuse(scope, wanted, key, ended);
    }
    if (ended instanceof DomainError) throw await this.withAlternatives(scope, wanted, ended);
    const { made, appointment } = ended;
    if (made.id !== appointment.id) return made;
    await this.planReminder(appointment);
    return { ...made, appointment };
  }

  private async wantedSlot(scope: MemberScope, request: BookingRequest): Promise<WantedSlot> {
    const { structureId, motiveCode, memberId, startsAt } = request;
    const structure = await this.structures.find(scope, structureId);
    if (!structure?.open) throw unknown('STRUCTURE', structureId);
    const motive = await this.motives.find(scope, structure.networkId, motiveCode);
    if (!motive) throw unknown('MOTIVE', motiveCode);
    return { structure, motive, memberId, startsAt };
  }

  private async refuseUnknownPerson(
    scope: MemberScope,
    { beneficiaryId }: BookingRequest,
    { structure }: WantedSlot,
  ): Promise<void> {
    const known = await this.persons.belong(beneficiaryId, structure.networkId, scope.memberId);
    if (!known) throw unknown('BENEFICIARY', beneficiaryId);
  }

  /** Returns SLOT_TAKEN rather than throwing it, so that the queue goes on while alternatives are looked for. */
  private async book(
    scope: MemberScope,
    request: BookingRequest,
    wanted: WantedSlot,
    key: IdempotencyRequest | undefined,
    referenceAttempt = 0,
  ): Promise<{ made: Made; appointment: Appointment } | DomainError> {
    const now = this.clock.now();
    const appointment = bookAppointment(
      {
        networkId: wanted.structure.networkId,
        structureId: wanted.structure.id,
        zone: wanted.structure.zone,
        memberId: wanted.memberId,
        beneficiaryId: request.beneficiaryId,
        motive: snapshotOf(wanted.motive),
        startsAt: wanted.startsAt,
        bookedBy: scope.memberId,
      },
      this.ids.next(),
      now,
      referenceAttempt,
    );
    await this.busyTime.prepare(wanted.memberId, takenTimeOf(wanted));
    try {
      const made = await this.idempotency.run(key, (tx) => this.save(tx, appointment, now));
      return { made, appointment };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'APPOINTMENT.SLOT_TAKEN') return error;
      if (error.code === 'APPOINTMENT.REFERENCE_IN_USE' && referenceAttempt < REFERENCE_ATTEMPTS) {
        return this.book(scope, request, wanted, key, referenceAttempt + 1);
      }
      throw error;
    }
  }

  /** The transaction: the taken time, the appointment and what is said of it, or nothing. */
  private async save(tx: Tx, appointment: Appointment, now: Date): Promise<Made> {
    const { id, memberId, version } = appointment;
    const entry = { id, ...takenTimeOf(appointment), until: NEVER_EXPIRES, forced: false };
    if (!(await this.busyTime.take(tx, memberId, entry, now))) throw slotTaken();
    await this.appointments.insert(tx, appointment);
    await this.outbox.append(tx, [
      eventOfLastChange(appointment),
      ...messageAfterLastChange(appointment, now),
    ]);
    return { id, version };
  }

  /** A repeat of a booking finds its own time taken: the key answers before the refusal does. */
  private async refuse(
    scope: MemberScope,
    wanted: WantedSlot,
    key: IdempotencyRequest | undefined,
    verdict: Exclude<Verdict, 'offered'>,
  ): Promise<Made> {
    const refusal = verdict === 'taken' ? slotTaken() : slotNotOffered(wanted);
    if (!key) throw await this.withAlternatives(scope, wanted, refusal);
    try {
      return await this.idempotency.run(key, () => Promise.reject(refusal));
    } catch (error) {
      throw error === refusal ? await this.withAlternatives(scope, wanted, refusal) : error;
    }
  }

  private async withAlternatives(
    scope: MemberScope,
    wanted: WantedSlot,
    { kind, code, message }: DomainError,
  ): Promise<DomainError> {
    const near = await this.availability.near(scope, wanted, ALTERNATIVES);
    return new DomainError(kind, code, message, { alternatives: near.map(alternativeOf) });
  }

  private async planReminder(appointment: Appointment): Promise<void> {
    const { reminder } = appointment;
    if (reminder.state !== 'due') return;
    await this.reminders.add([{ appointment, dueAt: reminder.dueAt }]);
  }
}

function snapshotOf(motive: Motive): MotiveSnapshot {
  const { networkId, stepMinutes, minNoticeMinutes, horizonDays, bookableBy, ...snapshot } = motive;
  return snapshot;
}

function alternativeOf({ structureId, memberId, from, to }: Slot) {
  return { structureId, memberId, startsAt: from.toISOString(), endsAt: to.toISOString() };
}

function slotTaken(): DomainError {
  return new DomainError(
    'conflict',
    'APPOINTMENT.SLOT_TAKEN',
    'this time is taken; choose another',
  );
}

function slotNotOffered({ memberId, startsAt }: WantedSlot): DomainError {
  return new DomainError(
    'unprocessable',
    'APPOINTMENT.SLOT_NOT_OFFERED',
    `member ${memberId} offers no start at ${startsAt.toISOString()} for this motive`,
  );
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
