import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import { withChange } from './appointment-history.js';
import type { Appointment } from './appointment.js';

/**
 * An appointment that no longer leads to its person, one version on. What is still to come is cancelled, since
 * nobody can be received; what has begun stays as it was, for the figures. Source: domain-directory §3.
 * @param by who is written in the history of a cancellation.
 */
export function erasePerson(appointment: Appointment, by: string, now: Date): Appointment {
  const erased = {
    ...appointment,
    beneficiaryId: erasedBeneficiaryId,
    version: appointment.version + 1,
    reminder: { state: 'none' },
  } as const;
  if (!isToCome(appointment, now)) return erased;
  const cancelled = { ...erased, status: 'cancelled-by-beneficiary' as const };
  return withChange(appointment, cancelled, { at: now, by, what: 'marked' });
}

/** Whether it was booked, and begins after `now`. */
export function isToCome({ status, startsAt }: Appointment, now: Date): boolean {
  return status === 'booked' && startsAt > now;
}
