import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';

export const KEPT_PERSONS = Symbol('KeptPersons');

/** That something happened for a person. */
export interface PersonActivity {
  readonly beneficiaryId: string;
  readonly networkId: string;
  readonly day: CivilDate;
  /** House that receives the person; null: none in particular. */
  readonly structureId: string | null;
}

/** How long ago persons were last heard of, without opening anything. Entering a person is their first activity. */
export interface KeptPersons {
  /**
   * Keeps the latest day and the house; an unknown, erased or foreign person is left alone.
   * @throws DomainError `VERSION.STALE` (conflict) when the record changed meanwhile: begin again.
   */
  noteActivity(tx: Tx, activity: PersonActivity): Promise<void>;
  /** Ids of persons of a network with no activity after `until`, at most `limit`, in any order. */
  inactive(
    scope: ServiceScope,
    networkId: string,
    until: CivilDate,
    limit: number,
  ): Promise<string[]>;
  /** How many there are; whoever asks has been let through to the network. */
  countInactive(networkId: string, until: CivilDate): Promise<number>;
  /** Counts from `today` on for records of before activity was kept. */
  beginCounting(scope: ServiceScope, today: CivilDate): Promise<void>;
}
