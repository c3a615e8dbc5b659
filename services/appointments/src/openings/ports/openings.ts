import type { CivilDate, Scope, ServiceScope, Tx } from '@maillage/kernel';
import { mayReadOpening } from '../domain/opening-rights.js';
import { isPartnerAt, receivesAt } from '../domain/opening-rules.js';
import type { Opening } from '../domain/opening.js';

export { isPartnerAt, mayReadOpening, receivesAt, type Opening };

export const OPENINGS = Symbol('Openings');

/** Openings that may still take place on `from` or later; none when the network is out of reach. */
export interface Openings {
  ofNetwork(scope: Scope, networkId: string, from: CivilDate): Promise<Opening[]>;
  ofStructure(scope: Scope, structureId: string, from: CivilDate): Promise<Opening[]>;
  ofMember(scope: Scope, memberId: string, from: CivilDate): Promise<Opening[]>;
}

export const OPENING_BOOK = Symbol('OpeningBook');

/** Openings as they are set: who may see to which is decided by `opening-rights`. */
export interface OpeningBook {
  find(scope: ServiceScope, id: string): Promise<Opening | undefined>;
  /** Of a member, over all structures, that may still take place on `from` or later. */
  ofMember(scope: ServiceScope, memberId: string, from: CivilDate, tx?: Tx): Promise<Opening[]>;
  /** Before the transaction of `takeTurn`. */
  prepareTurn(memberId: string): Promise<void>;
  /** Writers of one member's openings go one after the other: the second reads what the first has written. */
  takeTurn(tx: Tx, memberId: string): Promise<void>;
  /** Openings of a house that is of that network now. */
  follow(structureId: string, networkId: string): Promise<void>;
  insert(tx: Tx, opening: Opening): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  replace(tx: Tx, opening: Opening, readVersion: number): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}
