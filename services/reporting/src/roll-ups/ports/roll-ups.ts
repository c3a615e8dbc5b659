import type { Scope, Tx } from '@maillage/kernel';
import type { Movement, RollUp, RollUpKey } from '../../indicators/ports/figures.js';
import type { StructureQuarter } from './counted-source.js';

export const ROLL_UPS = Symbol('RollUps');

/** Which structures of a network to read. */
export interface FiguresWanted {
  readonly networkId: string;
  /** `2026-Q4`, several at once. */
  readonly quarters: readonly string[];
}

/** Figures by structure and by day or quarter. */
export interface RollUps {
  /** Moves them, all in the transaction; returns each as it is after its movement (version 0: gone). */
  move(tx: Tx, movements: readonly Movement[]): Promise<MovedRollUp[]>;
  /**
   * Quarters the caller may read: a whole network for its coordinator, own structures for agents and managers.
   * Empty for everyone else, and for a foreign network.
   */
  ofQuarters(scope: Scope, wanted: FiguresWanted): Promise<RollUp[]>;
  /** Everything held of a structure and quarter: the quarter and its days. */
  within(tx: Tx, place: StructureQuarter): Promise<RollUp[]>;
  /** Writes them as they are. */
  correct(tx: Tx, corrections: Corrections): Promise<void>;
  /** Structures and quarters that have a roll-up; of one network, or of all. */
  structureQuarters(networkId: string | undefined): Promise<StructureQuarter[]>;
}

/** What a rebuild found to be missing, wrong, and there for nothing. */
export interface Corrections {
  readonly missing: readonly RollUp[];
  readonly wrong: readonly RollUp[];
  readonly needless: readonly RollUpKey[];
}

export interface MovedRollUp {
  readonly movement: Movement;
  readonly version: number;
}
