import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';
import {
  holidayTimes,
  mayClose,
  refuseWrongClosure,
  type Closure,
  type WorkedHoliday,
} from '../domain/closure.js';

export { holidayTimes, mayClose, refuseWrongClosure, type Closure, type WorkedHoliday };

export const CLOSURES = Symbol('Closures');

/** Where to look: one house, or all those of a network. */
export type ClosedPlace = { readonly structureId: string } | { readonly networkId: string };

/** Closures and worked holidays: who may see to which is decided by `mayReadClosures` and `mayClose`. */
export interface Closures {
  find(scope: ServiceScope, id: string): Promise<Closure | undefined>;
  /** Not over before `from`, in any order. */
  of(scope: ServiceScope, place: ClosedPlace, from: CivilDate): Promise<Closure[]>;
  /** Closures of a house that is of that network now. */
  follow(structureId: string, networkId: string): Promise<void>;
  insert(tx: Tx, closure: Closure): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  replace(tx: Tx, closure: Closure, readVersion: number): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}

export const WORKED_HOLIDAYS = Symbol('WorkedHolidays');

export interface WorkedHolidays {
  find(scope: ServiceScope, id: string): Promise<WorkedHoliday | undefined>;
  /** On `from` or later, in any order. */
  of(scope: ServiceScope, place: ClosedPlace, from: CivilDate): Promise<WorkedHoliday[]>;
  /** Days of a house that is of that network now. */
  follow(structureId: string, networkId: string): Promise<void>;
  /** @throws DomainError `WORKED_HOLIDAY.KNOWN` (conflict). */
  insert(tx: Tx, holiday: WorkedHoliday): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}
