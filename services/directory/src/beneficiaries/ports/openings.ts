import type { OpeningReason } from '@maillage/contracts/codes';
import type { MemberScope, Tx } from '@maillage/kernel';

export const OPENINGS = Symbol('Openings');

/** A file opened with a reason by somebody who never received the person. */
export interface Opening {
  readonly beneficiaryId: string;
  readonly reason: OpeningReason;
  /** Free words, 140 characters at most; kept sealed. */
  readonly text: string | null;
}

/** An opening as it was noted. */
export interface NotedOpening extends Omit<Opening, 'beneficiaryId'> {
  readonly at: Date;
}

/** Who gave a reason lately: the file stays open to them for a working day. Kept 12 months. */
export interface Openings {
  note(tx: Tx, scope: MemberScope, opening: Opening): Promise<void>;
  isOpen(scope: MemberScope, beneficiaryId: string): Promise<boolean>;
  /** What was noted of a person, for that person. */
  ofPerson(beneficiaryId: string): Promise<NotedOpening[]>;
  /** All that was noted of a person, for their erasure. */
  forget(tx: Tx, beneficiaryId: string): Promise<void>;
}
