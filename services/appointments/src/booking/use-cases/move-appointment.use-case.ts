import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NEVER_EXPIRES } from '../../busy-time/ports/busy-time.js';
import {
  NETWORK_COPIES,
  type NetworkCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { HOLDS, type Holds } from '../../holds/ports/holds.js';
import {
  SLOT_TAKING,
  takenTimeOf,
  type SlotTaking,
  type WantedSlot,
} from '../../slot-taking/ports/slot-taking.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import type { Appointment } from '../domain/appointment.js';
import { refuseForce, type ForceOrder } from '../domain/forcing-rights.js';
import { moveAppointment, refuseMove } from '../domain/move-appointment.js';
import { messageAfterLastChange } from '../domain/person-messages.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { REMINDER_QUEUE, type ReminderQueue } from '../ports/reminder-queue.js';

export interface MoveRequest extends ForceOrder {
  /** The house it is in, unless it is said; of the same network. */
  readonly structureId?: string | undefined;
  readonly memberId: string;
  readonly startsAt: Date;
  readonly holdId?: string | undefined;
}

/** Moves an appointment: its old time is given back in the transaction that gets the new one. Source: domain-appointments §5. */
@Injectable()
export class MoveAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(SLOT_TAKING) private readonly slots: SlotTaking,
    @Inject(HOLDS) private readonly holds: Holds,
    @Inject(NETWORK_COPIES) private readonly networks: NetworkCopies,
    @Inject(REMINDER_QUEUE) private readonly reminders: ReminderQueue,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `APPOINTMENT.UNKNOWN` (not-found), `VERSION.STALE` (conflict), and the refusals of `refuseMove`,
   *   `refuseForce` and `SlotTaking`.
   */
  async run(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    request: MoveRequest,
  ): Promise<Appointment> {
    const appointment = await this.appointments.find(scope, id);
    if (!appointment) {
      throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
    }
    requireVersion(appointment, version);
    const { structureId = appointment.structureId, memberId, startsAt } = request;
    const wanted = await this.wanted(scope, appointment, { structureId, memberId, startsAt });
    refuseForce(scope, structureId, request);
    refuseMove(appointment, { structureId, memberId, startsAt }, this.clock.now());
    const moved = await this.move(scope, appointment, wanted, request);
    const { reminder } = moved;
    if (reminder.state === 'due') {
      await this.reminders.add([{ appointment: moved, dueAt: reminder.dueAt }]);
    }
    return moved;
  }

  /** The appointment keeps its length, whatever the catalogue says of its motive by now. */
  private async wanted(
    scope: MemberScope,
    { networkId, motive }: Appointment,
    to: { readonly structureId: string; readonly memberId: string; readonly startsAt: Date },
  ): Promise<WantedSlot> {
    const wanted = await this.slots.wanted(scope, { ...to, motiveCode: motive.code });
    if (wanted.structure.networkId !== networkId) {
      const message = `no structure ${to.structureId} in the network of the appointment`;
      throw new DomainError('not-found', 'STRUCTURE.UNKNOWN', message);
    }
    const { durationMinutes, bufferMinutes } = motive;
    return { ...wanted, motive: { ...wanted.motive, durationMinutes, bufferMinutes } };
  }

  private async move(
    scope: MemberScope,
    appointment: Appointment,
    wanted: WantedSlot,
    { holdId, force, forceReason }: MoveRequest,
  ): Promise<Appointment> {
    const { id } = appointment;
    const { structure, memberId, startsAt } = wanted;
    const now = this.clock.now();
    const hold = await this.holds.notEnded(scope, holdId);
    const reminderDelaysHours = await this.networks.reminderDelaysOf(appointment.networkId);
    let moved = appointment;
    const old = { ...appointment, ...takenTimeOf(appointment) };
    const instead = hold ? [old, hold] : [old];
    await this.slots.take(
      scope,
      { id, wanted, until: NEVER_EXPIRES, instead, force: force ?? false },
      undefined,
      async (tx, { roomId, roomName, forced }) => {
        const place = { structureId: structure.id, zone: structure.zone, memberId, startsAt };
        const said = { by: scope.memberId, forceReason: forced ? forceReason : undefined };
        const room = roomId === undefined ? {} : { roomId, roomName };
        const order = { ...place, ...room, ...said, reminderDelaysHours };
        moved = moveAppointment(appointment, order, now);
        await this.save(tx, moved, now);
        if (hold) await this.holds.end(tx, scope, hold.id);
        return { id, version: moved.version };
      },
    );
    return moved;
  }

  private async save(tx: Tx, moved: Appointment, now: Date): Promise<void> {
    if (!(await this.appointments.save(tx, moved))) throw staleAppointment(moved);
    await this.outbox.append(tx, [eventOfLastChange(moved), ...messageAfterLastChange(moved, now)]);
  }
}
