import type { ReadingPurpose } from '@maillage/contracts/codes';
import type { Tx } from '@maillage/kernel';

export const READ_LOG = Symbol('ReadLog');

/** A person as far as the log needs: never more than ids. */
export interface ReadPerson {
  readonly id: string;
  readonly networkId: string;
}

/** One disclosure: who read which persons, why. */
export interface Reading {
  /** `member:<id>` or `service:<name>`. */
  readonly reader: string;
  /** Houses that the reader worked in at that moment; none for who works in no house. */
  readonly structureIds?: readonly string[];
  readonly purpose: ReadingPurpose;
  readonly caseId?: string | undefined;
  readonly appointmentId?: string | undefined;
  /** A code, never free text: the log outlives the person. */
  readonly reason?: string | undefined;
  readonly persons: readonly ReadPerson[];
}

/** A reading as it was noted of one person. */
export interface NotedReading {
  readonly at: Date;
  readonly reader: string;
  readonly structureIds: readonly string[];
  readonly purpose: ReadingPurpose;
}

export interface ReadLog {
  /**
   * Written before anything is disclosed: when it fails, nothing is. One entry for each network.
   * @param tx of what the reading changes: neither is without the other.
   */
  note(reading: Reading, tx?: Tx): Promise<void>;
  /** Every reading of a person that is still kept, for that person. */
  ofPerson(beneficiaryId: string): Promise<NotedReading[]>;
}
