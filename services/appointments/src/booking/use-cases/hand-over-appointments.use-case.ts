import { DomainError, type Clock, type ServiceScope, type Tx } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { GiveAppointment, SUCCESSOR_NOT_FREE } from './give-appointment.js';

/** Runs one part of the work in a transaction of its own, once. */
export type Once = (part: string, effect: (tx: Tx) => Promise<void>) => Promise<unknown>;

/**
 * The coming appointments of a suspended member go to the successor who works at the same house and is free at that
 * time. The others stay where they are and enter settlement; none is cancelled. Source: domain-directory §2.
 */
@Injectable()
export class HandOverAppointments {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly give: GiveAppointment,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
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
    if ((known.get(memberId)?.version ?? 0) > version) return;
    const successor = known.get(to);
    // Who takes over was said before the suspension: that fact is still on its way.
    if (!successor)
      throw new Error(`member ${to} is not known here yet: the hand-over comes again`);
    if (successor.suspended) return;
    const now = this.clock.now();
    const by = `service:${scope.service}`;
    for (const each of await this.appointments.comingOf(scope, memberId, now)) {
      if (!successor.structureIds.includes(each.structureId)) continue;
      const receiver = { memberId: to, roomId: each.roomId, roomName: each.roomName };
      await this.give.prepare(each, receiver);
      await once(each.id, (tx) => this.give.run(tx, each, receiver, by)).catch(unlessTaken);
      await this.secondLook.take({ kind: 'appointment', id: each.id });
    }
  }
}

function unlessTaken(error: unknown): void {
  if (!(error instanceof DomainError && error.code === SUCCESSOR_NOT_FREE)) throw error;
}
