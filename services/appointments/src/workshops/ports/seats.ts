import type { ErasureSaid } from '@maillage/contracts/events';
import type { ServiceScope, Tx } from '@maillage/kernel';
import type { Seat } from '../domain/seat.js';

export type { Seat };

export const SEATS = Symbol('Seats');
export const SEATS_OF_PERSON = Symbol('SeatsOfPerson');

export interface Seats {
  find(scope: ServiceScope, id: string): Promise<Seat | undefined>;
  /** Those of a workshop, given back ones too, in the order in which they were taken. */
  ofWorkshop(scope: ServiceScope, workshopId: string): Promise<Seat[]>;
  /** Those of a person; none of those whose person was erased. */
  ofBeneficiary(scope: ServiceScope, beneficiaryId: string): Promise<Seat[]>;
  /** Seats of a workshop that is of that network now. */
  follow(workshopId: string, networkId: string): Promise<void>;
  /** @throws a duplicate-key error when the person has a seat there: leave the transaction. */
  insert(tx: Tx, seat: Seat): Promise<void>;
  /** @returns false when the stored version is not `seat.version - 1`. */
  save(tx: Tx, seat: Seat): Promise<boolean>;
}

/** A seat as other parts of the service look at it, with its workshop. */
export interface SeatOfPerson {
  readonly id: string;
  readonly reference: string;
  readonly structureId: string;
  readonly status: Seat['status'];
  readonly startsAt: Date;
  readonly zone: string;
  readonly localDay: string;
  readonly motiveLabel: string;
  readonly channel: 'on-site' | 'elsewhere' | 'at-home' | 'phone' | 'video';
}

/** What a person has of workshops, for whoever answers for the person. */
export interface SeatsOfPerson {
  of(scope: ServiceScope, beneficiaryId: string): Promise<SeatOfPerson[]>;
  /**
   * Cuts what leads from seats to the person, a few at a time; what is cut stays cut, and it is safe to repeat.
   * @throws DomainError `VERSION.STALE`: begin again.
   */
  erase(scope: ServiceScope, erasure: Pick<ErasureSaid, 'beneficiaryId'>): Promise<void>;
}
