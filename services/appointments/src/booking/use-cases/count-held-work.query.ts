import { takenTimeOf } from '../../slot-taking/ports/slot-taking.js';
import type { Clock } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  BUSY_TIME,
  NEVER_EXPIRES,
  overlaps,
  type BusyTime,
} from '../../busy-time/ports/busy-time.js';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

const scope = scopeOfService('appointments');

/** How many coming appointments a suspension hands over. */
@Injectable()
export class CountHeldWork {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param to count only those that would go to this member: of the same house, at a time when they are free; null: all. */
  async run(memberId: string, to: string | null): Promise<number> {
    const now = this.clock.now();
    const coming = await this.appointments.comingOf(scope, memberId, now);
    const [first, last] = [coming.at(0), coming.at(-1)];
    if (to === null || !first || !last) return coming.length;
    const successor = (await this.members.named([to])).get(to);
    if (!successor || successor.suspended) return 0;
    const range = { from: takenTimeOf(first).from, to: takenTimeOf(last).to };
    const taken = (await this.busyTime.of([to], range)).get(to) ?? [];
    return coming.filter((each) => {
      const wanted = { id: each.id, ...takenTimeOf(each), until: NEVER_EXPIRES, forced: false };
      return successor.structureIds.includes(each.structureId) && !overlaps(taken, wanted, now);
    }).length;
  }
}
