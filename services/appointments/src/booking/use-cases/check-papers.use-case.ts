import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { eventOfLastChange } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import { checkPapers } from '../domain/check-papers.js';
import { standingOf } from '../domain/reading-rights.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Ticks the papers that a person has brought; the other desks of the house are told. */
@Injectable()
export class CheckPapers {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `APPOINTMENT.UNKNOWN` (not-found), `APPOINTMENT.NOT_ALLOWED` (forbidden) to who booked it from
   *   elsewhere, `VERSION.STALE` (conflict), and the refusals of `checkPapers`.
   */
  async run(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    papers: readonly string[],
  ): Promise<void> {
    const appointment = await this.appointments.find(scope, id);
    if (!appointment) {
      throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
    }
    if (standingOf(scope, appointment) !== 'house') {
      const message = 'papers are ticked by the house that receives';
      throw new DomainError('forbidden', 'APPOINTMENT.NOT_ALLOWED', message);
    }
    requireVersion(appointment, version);
    const said = { by: scope.memberId, at: this.clock.now() };
    const checked = checkPapers(appointment, papers, said);
    if (checked === appointment) return;
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.appointments.save(tx, checked))) throw staleAppointment(checked);
      await this.outbox.append(tx, [eventOfLastChange(checked)]);
    });
  }
}
