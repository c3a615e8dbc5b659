import type { CivilDate, ServiceScope } from '@maillage/kernel';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { ReceivingTime } from '../domain/index.js';

export type { ReceivingTime };

export const RECEIVING_TIMES = Symbol('ReceivingTimes');

export interface ReceivingTimes {
  /** When members receive at a house on a civil day of its zone, taken or free, as the openings stand now. */
  on(scope: ServiceScope, structure: StructureCopy, day: CivilDate): Promise<ReceivingTime[]>;
}
