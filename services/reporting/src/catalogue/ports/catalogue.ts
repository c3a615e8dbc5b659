import type { Tx } from '@maillage/kernel';

/** What reporting keeps of an operator; the id is its code. Reference data, not business data. */
export interface OperatorCopy {
  readonly id: string;
  /** First and last civil day on which it counts; no last day: in force until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly version: number;
}

/** What reporting keeps of a procedure of the catalogue; the id is its code. */
export interface ProcedureCopy {
  readonly id: string;
  readonly label: string;
  /** Nothing new may point to it. */
  readonly withdrawn: boolean;
  readonly version: number;
}

export const OPERATORS = Symbol('Operators');
export const PROCEDURES = Symbol('Procedures');

interface Copies<Copy> {
  /** Those that are known, by code. */
  named(codes: readonly string[]): Promise<ReadonlyMap<string, Copy>>;
  /** Writes the copy when nothing, or a lower version, is held. */
  keepIfNewer(tx: Tx, copy: Copy): Promise<void>;
  /** Bulk, past the outbox. */
  insertAll(copies: readonly Copy[]): Promise<void>;
}

export type Operators = Copies<OperatorCopy>;
export type Procedures = Copies<ProcedureCopy>;
