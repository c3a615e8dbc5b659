import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';
import { mayKeepWorkshop } from '../domain/workshop-rights.js';
import type { Workshop } from '../domain/workshop.js';

export { mayKeepWorkshop, type Workshop };

export const WORKSHOPS = Symbol('Workshops');

/** Where workshops are looked for. */
export type WorkshopPlace = { readonly networkId: string } | { readonly structureId: string };

export interface Workshops {
  find(scope: ServiceScope, id: string): Promise<Workshop | undefined>;
  named(scope: ServiceScope, ids: readonly string[]): Promise<ReadonlyMap<string, Workshop>>;
  /** On `from` or later, by start: the first 500. */
  of(scope: ServiceScope, place: WorkshopPlace, from: CivilDate): Promise<Workshop[]>;
  /** Planned ones of `until` or earlier, by start: the first 500. */
  planned(scope: ServiceScope, place: WorkshopPlace, until: CivilDate): Promise<Workshop[]>;
  /** Takes planned ones of a house along to the network it is of now. @returns ids of all that are planned there. */
  follow(structureId: string, networkId: string): Promise<string[]>;
  /** Cancelled ones whose participants are not all told, at most `limit`. */
  toTell(scope: ServiceScope, limit: number): Promise<Workshop[]>;
  /** @param tx reads what this very transaction wrote. */
  inTx(tx: Tx, id: string): Promise<Workshop | undefined>;
  insert(tx: Tx, workshop: Workshop): Promise<void>;
  /** @returns false when the stored version is not `workshop.version - 1`. */
  save(tx: Tx, workshop: Workshop): Promise<boolean>;
  /** Takes one seat, the filter deciding; false when none is left, or when it is planned no more. */
  takeSeat(tx: Tx, workshop: Workshop): Promise<boolean>;
  /** Raises the version for a change of its seats, of which so many are given back; false unless it is planned. */
  noteSeats(tx: Tx, id: string, givenBack: number): Promise<boolean>;
  /** All participants of a cancelled one are told. */
  noteTold(id: string): Promise<void>;
}
