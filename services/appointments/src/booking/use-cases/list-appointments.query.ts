import { DomainError, type CivilDate, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Appointment } from '../domain/appointment.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { AppointmentViews, type AppointmentView } from './appointment-views.js';

/** How far back the list of what one booked goes. */
const BOOKED_BY_ME_DAYS = 90;

/** One of: a structure's day, what the caller booked, a person's appointments. */
export interface AppointmentFilter {
  readonly structureId?: string | undefined;
  readonly day?: CivilDate | undefined;
  readonly bookedByMe?: boolean;
  readonly beneficiaryId?: string | undefined;
}

export interface AppointmentPage {
  readonly views: readonly AppointmentView[];
  readonly after: string | null;
}

/** Lists of appointments, by start; only what the caller may read. */
@Injectable()
export class ListAppointments {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    private readonly views: AppointmentViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `APPOINTMENTS.FILTER_REQUIRED` (invalid) unless exactly one list is asked for,
   *   `STRUCTURE.UNKNOWN` (not-found) for the day of a structure that is not the caller's.
   */
  async run(
    scope: MemberScope,
    filter: AppointmentFilter,
    size: number,
    after?: string,
  ): Promise<AppointmentPage> {
    const found = await this.find(scope, filter);
    const rest = after === undefined ? found : found.filter((each) => cursorOf(each) > after);
    const shown = rest.slice(0, size);
    const last = shown.at(-1);
    return {
      views: await this.views.of(shown),
      after: last && rest.length > size ? cursorOf(last) : null,
    };
  }

  private async find(scope: MemberScope, filter: AppointmentFilter): Promise<Appointment[]> {
    const { structureId, day, bookedByMe, beneficiaryId } = filter;
    const asked = [structureId ?? day, bookedByMe === true ? 'me' : undefined, beneficiaryId];
    if (asked.filter((each) => each !== undefined).length !== 1) throw filterRequired();
    if (beneficiaryId !== undefined) return this.appointments.ofBeneficiary(scope, beneficiaryId);
    if (bookedByMe === true) {
      const since = this.clock.now().getTime() - BOOKED_BY_ME_DAYS * 86_400_000;
      return this.appointments.bookedByCaller(scope, new Date(since));
    }
    if (structureId === undefined || day === undefined) throw filterRequired();
    if (!('structureIds' in scope) || !scope.structureIds.includes(structureId)) {
      throw new DomainError(
        'not-found',
        'STRUCTURE.UNKNOWN',
        `no structure ${structureId} in reach`,
      );
    }
    return this.appointments.ofDay(scope, structureId, day);
  }
}

/** Sorts as the lists do: instants as text of one length, then the id. */
export function cursorOf({ startsAt, id }: Appointment): string {
  return `${startsAt.toISOString()}|${id}`;
}

function filterRequired(): DomainError {
  return new DomainError(
    'invalid',
    'APPOINTMENTS.FILTER_REQUIRED',
    'ask for one of: filter[structureId] with filter[day], filter[bookedByMe]=true, filter[beneficiaryId]',
  );
}
