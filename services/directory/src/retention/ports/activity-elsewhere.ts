import type { CivilDate } from '@maillage/kernel';

export const ACTIVITY_ELSEWHERE = Symbol('ActivityElsewhere');

/** What goes on for a person in the other services at this moment: facts alone do not tell what is still under way. */
export interface ActivityElsewhere {
  /**
   * The latest day of something of theirs, to come where something is; null: there is none.
   * @throws DomainError (unavailable) when a service is silent: nobody is known to be inactive then.
   */
  lastDay(beneficiaryId: string): Promise<CivilDate | null>;
}
