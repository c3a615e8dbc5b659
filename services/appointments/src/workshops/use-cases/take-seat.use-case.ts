import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
  type Tx,
} from '@maillage/kernel';
import {
  CLOCK,
  IDEMPOTENCY,
  IDS,
  isDuplicateKey,
  OUTBOX,
  scopeOfService,
} from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PERSONS, type Persons } from '../../persons/ports/persons.js';
import { KeyedQueue } from '../../slot-taking/ports/keyed-queue.js';
import { takeSeat } from '../domain/seat.js';
import { seatMessage, workshopEvent } from '../domain/workshop-events.js';
import { mayReadWorkshop } from '../domain/workshop-rights.js';
import { refuseUnlessPlanned, type Workshop } from '../domain/workshop.js';
import { SEATS, type Seat, type Seats } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';
import { unknownWorkshop } from './read-workshops.query.js';

const service = scopeOfService('appointments');

/**
 * Gives a person a seat: the filter of the transaction refuses seat n+1 of n, a unique key a second seat of one person.
 * The queue only saves retries. Source: domain-appointments §5.
 */
@Injectable()
export class TakeSeat {
  private readonly queue = new KeyedQueue();

  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(PERSONS) private readonly persons: Persons,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `WORKSHOP.UNKNOWN`, `BENEFICIARY.UNKNOWN` (not-found), `WORKSHOP.NOT_PLANNED`, `WORKSHOP.FULL`,
   *   `WORKSHOP.REGISTERED_ALREADY` (conflict), unavailable when the directory cannot say whose person it is.
   */
  async run(
    scope: MemberScope,
    workshopId: string,
    beneficiaryId: string,
    key: IdempotencyRequest | undefined,
  ): Promise<Seat> {
    const workshop = await this.workshops.find(service, workshopId);
    if (!workshop || !mayReadWorkshop(scope, workshop)) throw unknownWorkshop(workshopId);
    if (!(await this.persons.belong(beneficiaryId, workshop.networkId, scope.memberId))) {
      const message = `no beneficiary ${beneficiaryId} in reach`;
      throw new DomainError('not-found', 'BENEFICIARY.UNKNOWN', message);
    }
    const act = { by: scope.memberId, at: this.clock.now() };
    const made = await this.queue.run([workshopId], () => {
      const seat = takeSeat(workshop, beneficiaryId, this.ids.next(), act);
      return this.idempotency
        .run(key, (tx) => this.take(tx, workshop, seat))
        .catch(unlessTheirs(workshopId));
    });
    const seat = await this.seats.find(service, made.id);
    if (!seat) throw new Error(`seat ${made.id} was taken and is not there`);
    return seat;
  }

  private async take(tx: Tx, workshop: Workshop, seat: Seat) {
    if (!(await this.workshops.takeSeat(tx, workshop))) {
      const now = await this.workshops.inTx(tx, workshop.id);
      if (now) refuseUnlessPlanned(now);
      const message = `all ${String(workshop.seats)} seats are taken`;
      throw new DomainError('conflict', 'WORKSHOP.FULL', message);
    }
    await this.seats.insert(tx, seat);
    const changed = await this.workshops.inTx(tx, workshop.id);
    if (!changed) throw unknownWorkshop(workshop.id);
    await this.outbox.append(tx, [
      workshopEvent('seats-changed', changed),
      ...seatMessage('workshop-booked', changed, seat, seat.takenAt),
    ]);
    return { id: seat.id, version: seat.version };
  }
}

function unlessTheirs(workshopId: string) {
  return (error: unknown): never => {
    if (!isDuplicateKey(error)) throw error;
    const message = `the person has a seat at workshop ${workshopId} already`;
    throw new DomainError('conflict', 'WORKSHOP.REGISTERED_ALREADY', message);
  };
}
