import type { CivilDate, Scope } from '@maillage/kernel';
import type { PersonStatistics } from '../domain/activity.js';

export const PERSONS = Symbol('Persons');

/** Where the age band and the commune of a person come from. */
export interface Persons {
  /** Unknown for both when there is no answer in time: a confirmation never waits for another service. */
  statistics(scope: Scope, beneficiaryId: string, day: CivilDate): Promise<PersonStatistics>;
}
