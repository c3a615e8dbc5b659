import type { Tx } from '@maillage/kernel';
import type { CodeProof, OneTimeCode } from '../domain/one-time-code.js';

export type { CodeProof, OneTimeCode } from '../domain/one-time-code.js';

export const ONE_TIME_CODES = Symbol('OneTimeCodes');

/** Codes as keyed hashes: what a person was sent is nowhere in clear. */
export interface OneTimeCodes {
  /** Six digits that nobody can foresee. */
  draw(): string;
  /**
   * Instants at which codes were sent to a person since `since`. Asked in the transaction that keeps the next one: of
   * two at once the second begins again and sees the first.
   */
  sentSince(tx: Tx, beneficiaryId: string, since: Date): Promise<Date[]>;
  /** Keeps a new code; earlier ones for the same are used up. */
  replace(tx: Tx, code: OneTimeCode): Promise<void>;
  /** The last one sent for this; `null`: none. */
  last(proof: CodeProof): Promise<OneTimeCode | null>;
  /** Saves tries and use. @returns false when another try came between. */
  save(tx: Tx, code: OneTimeCode, readTries: number): Promise<boolean>;
  hashOf(proof: CodeProof, digits: string): string;
  isCodeOf(code: OneTimeCode, digits: string): boolean;
  forgetBeneficiary(tx: Tx, beneficiaryId: string): Promise<void>;
}
