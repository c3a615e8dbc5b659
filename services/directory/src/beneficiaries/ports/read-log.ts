import type { ReadingPurpose } from '../domain/beneficiary.js';

export const READ_LOG = Symbol('ReadLog');

/** One disclosure: who read which persons, why, when. */
export interface Reading {
  /** `member:<id>` or `service:<name>`. */
  readonly reader: string;
  readonly purpose: ReadingPurpose;
  readonly ids: readonly string[];
}

export interface ReadLog {
  /** Written before anything is disclosed: when it fails, nothing is. Kept 12 months. */
  note(reading: Reading): Promise<void>;
}
