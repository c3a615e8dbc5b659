import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';
import { mayKeepAbsences } from '../domain/absence-rights.js';
import {
  absentTimes,
  planOf,
  refuseWrongAbsence,
  type Absence,
  type AbsenceTime,
} from '../domain/absence.js';

export { absentTimes, mayKeepAbsences, planOf, refuseWrongAbsence, type Absence, type AbsenceTime };

export const ABSENCES = Symbol('Absences');

/** Absences of members, over all houses: who may see to which is decided by `absence-rights`. */
export interface Absences {
  find(scope: ServiceScope, id: string): Promise<Absence | undefined>;
  /** Of several members, not over before `from`, by member; no entry for who has none. */
  of(
    scope: ServiceScope,
    memberIds: readonly string[],
    from: CivilDate,
  ): Promise<ReadonlyMap<string, readonly Absence[]>>;
  insert(tx: Tx, absence: Absence): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  replace(tx: Tx, absence: Absence, readVersion: number): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}
