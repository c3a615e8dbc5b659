import type { BookingRequest } from './use-cases/book-appointment.use-case.js';

/** Tuesday 3 March 2026: Paris is one hour ahead of UTC. */
export const DAY_AFTER = '2026-03-03';

/** A booking for Tuesday at a Paris time, `HH:MM`, with the first agent of the first house. */
export function slot(parisTime: string, other: Partial<BookingRequest> = {}): BookingRequest {
  return {
    motiveCode: 'papers',
    structureId: 'house-1',
    memberId: 'agent-1',
    startsAt: new Date(`${DAY_AFTER}T${parisTime}:00+01:00`),
    beneficiaryId: 'person-1',
    ...other,
  };
}
