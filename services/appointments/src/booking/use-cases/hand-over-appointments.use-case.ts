import { DomainError, type Clock, type Outbox, type ServiceScope, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, NEVER_EXPIRES, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { reassignedEvent } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import { reassign, takenTimeOf, type Appointment } from '../domain/appointment.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Runs one part of the work in a transaction of its own, once. */
export type Once = (part: string, effect: (tx: Tx) => Promise<void>) => Promise<unknown>;

const TAKEN = 'APPOINTMENT.SUCCESSOR_NOT_FREE';

/**
 * The coming appointments of a suspended member go to the successor who works at the same house and is free at that
 * time. The others stay where they are, to be reassigned by hand; none is cancelled. Source: domain-directory §2.
 */
@Injectable()
export class HandOverAppointments {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param version of the member, as the suspension was said: a later one has its own say. */
  async run(
    scope: ServiceScope,
    order: { readonly memberId: string; readonly version: number; readonly to: string | null },
    once: Once,
  ): Promise<void> {
    const { memberId, version, to } = order;
    if (to === null) return;
    const known = await this.members.named([memberId, to]);
    const successor = known.get(to);
    if (!successor || successor.suspended) return;
    if ((known.get(memberId)?.version ?? 0) > version) return;
    const now = this.clock.now();
    for (const each of await this.appointments.comingOf(scope, memberId, now)) {
      if (!successor.structureIds.includes(each.structureId)) continue;
      await this.busyTime.prepare(to, takenTimeOf(each));
      await once(each.id, (tx) => this.move(tx, each, to, now)).catch(unlessTaken);
    }
  }

  private async move(tx: Tx, appointment: Appointment, to: string, now: Date): Promise<void> {
    const entry = { id: appointment.id, ...takenTimeOf(appointment) };
    const taken = { ...entry, until: NEVER_EXPIRES, forced: false };
    if (!(await this.busyTime.take(tx, to, taken, now))) {
      throw new DomainError('unavailable', TAKEN, `${to} is not free for ${appointment.id}`);
    }
    await this.busyTime.free(tx, appointment.memberId, entry);
    const changed = reassign(appointment, to);
    if (!(await this.appointments.save(tx, changed))) throw staleAppointment(changed);
    await this.outbox.append(tx, [reassignedEvent(changed)]);
  }
}

function unlessTaken(error: unknown): void {
  if (!(error instanceof DomainError && error.code === TAKEN)) throw error;
}
