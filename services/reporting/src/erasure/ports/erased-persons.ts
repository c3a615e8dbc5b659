import type { Tx } from '@maillage/kernel';

export const ERASED_PERSONS = Symbol('ErasedPersons');

/** Ids of persons who were erased: a fact that arrives late must not bring them back. */
export interface ErasedPersons {
  remember(tx: Tx, beneficiaryId: string, at: Date): Promise<void>;
  has(tx: Tx, beneficiaryId: string): Promise<boolean>;
}
