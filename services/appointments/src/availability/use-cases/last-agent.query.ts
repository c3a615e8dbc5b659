import type { Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../../booking/ports/appointments.js';

/** The agent whom a person saw or sees last, as far as the caller may know. */
@Injectable()
export class LastAgent {
  constructor(@Inject(APPOINTMENTS) private readonly appointments: Appointments) {}

  /**
   * Of the person's appointments in the network that the caller may read, the member of the latest that stands:
   * cancelled ones and those to which nobody came do not count. Undefined when there is none.
   */
  async of(scope: Scope, networkId: string, beneficiaryId: string): Promise<string | undefined> {
    const all = await this.appointments.ofBeneficiary(scope, beneficiaryId);
    const standing = all.filter(
      (each) =>
        each.networkId === networkId &&
        (each.status === 'booked' || each.status === 'arrived' || each.status === 'honoured'),
    );
    return standing.at(-1)?.memberId;
  }
}
