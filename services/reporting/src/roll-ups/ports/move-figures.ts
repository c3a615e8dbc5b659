import type { DomainEvent, Tx } from '@maillage/kernel';
import type { VersionedContribution } from '../../indicators/ports/figures.js';

export const MOVE_FIGURES = Symbol('MoveFigures');

/** Moves day and quarter roll-ups when something counted goes from `before` to `after`, in the caller's transaction. */
export interface MoveFigures {
  /**
   * Says `reporting.quarter.updated.v1` of each quarter whose figures moved, together with `alsoSaid`
   * (one write to the outbox).
   */
  run(
    tx: Tx,
    before: VersionedContribution | undefined,
    after: VersionedContribution,
    alsoSaid?: readonly DomainEvent[],
  ): Promise<void>;
}
