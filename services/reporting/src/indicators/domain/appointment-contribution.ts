import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import { counted, type Contribution } from './contribution.js';
import { canonicalCounts } from './counts.js';

/** The part of an appointment that figures depend on. */
export interface CountedAppointment {
  readonly networkId: string;
  readonly structureId: string;
  readonly status: AppointmentStatus;
  /** Civil day of its start in the structure's zone. */
  readonly localDay: CivilDate;
}

/** Appointments of one structure and day, already added up. */
export interface AppointmentDay {
  readonly networkId: string;
  readonly structureId: string;
  readonly localDay: CivilDate;
  readonly booked: number;
  readonly honoured: number;
  readonly missed: number;
  readonly cancelled: number;
}

/**
 * What an appointment adds, on the day it takes place (not the day it was booked): once to booked whatever became
 * of it, and once to honoured, missed or cancelled by its present status. Source: domain-reporting §2, I33 to I35.
 */
export function contributionOfAppointment(appointment: CountedAppointment): Contribution {
  const { networkId, structureId, localDay, status } = appointment;
  const end = endOf(status);
  const counts = canonicalCounts({ [counted.booked]: 1, ...(end === null ? {} : { [end]: 1 }) });
  return [{ networkId, structureId, day: localDay, counts }];
}

/** What a day's counters add, as if each appointment had been counted. */
export function contributionOfAppointmentDay(day: AppointmentDay): Contribution {
  const { networkId, structureId, localDay, booked, honoured, missed, cancelled } = day;
  const counts = canonicalCounts({
    [counted.booked]: booked,
    [counted.honoured]: honoured,
    [counted.missed]: missed,
    [counted.cancelled]: cancelled,
  });
  return [{ networkId, structureId, day: localDay, counts }];
}

function endOf(status: AppointmentStatus): string | null {
  switch (status) {
    case 'booked':
    case 'arrived':
      return null;
    case 'honoured':
      return counted.honoured;
    case 'no-show':
      return counted.missed;
    case 'cancelled-by-beneficiary':
    case 'cancelled-by-structure':
      return counted.cancelled;
  }
}
