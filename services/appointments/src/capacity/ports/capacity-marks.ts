import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';

export const CAPACITY_MARKS = Symbol('CapacityMarks');

/** Up to which day the capacity of a house has been said. */
export interface CapacityMarks {
  /** Undefined: of this house nothing was said yet, nor is anything owed. */
  saidUntil(scope: ServiceScope, structureId: string): Promise<CivilDate | undefined>;
  /** Days after this one are owed from now on; nothing changes where they are already. */
  begin(scope: ServiceScope, structureId: string, day: CivilDate): Promise<void>;
  /** @returns false when another has said the day meanwhile: then nothing may be said of it again. */
  advance(tx: Tx, structureId: string, before: CivilDate, day: CivilDate): Promise<boolean>;
}
