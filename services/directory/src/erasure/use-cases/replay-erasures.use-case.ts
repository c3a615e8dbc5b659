import { DomainError, type Clock, type ServiceScope, type UnitOfWork } from '@maillage/kernel';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { beginErasureAgain } from '../domain/erasure.js';
import { ERASURES, type Erasures } from '../ports/erasures.js';
import { EraseBeneficiary } from './erase-beneficiary.use-case.js';

/** What became of the ids of a replay. */
export interface Replayed {
  /** Persons who had come back with a restored backup, and are erased anew. */
  readonly erased: number;
  /** Persons who are erased here: the other services are told again, for their own backups. */
  readonly toldAgain: number;
  /** Persons of whom nothing is here. */
  readonly unknown: number;
}

/** Erases, after a backup was restored, whoever had been erased since it was made. Safe to run again. */
@Injectable()
export class ReplayErasures {
  constructor(
    @Inject(ERASURES) private readonly erasures: Erasures,
    @Inject(EraseBeneficiary) private readonly erase: EraseBeneficiary,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ids of everybody who was erased, and nothing else. */
  ids(scope: ServiceScope): AsyncIterable<string> {
    return this.erasures.erasedIds(scope);
  }

  async execute(scope: ServiceScope, ids: Iterable<string>): Promise<Replayed> {
    const replayed = { erased: 0, toldAgain: 0, unknown: 0 };
    for (const id of new Set(ids)) replayed[await this.replay(scope, id)] += 1;
    return replayed;
  }

  private async replay(scope: ServiceScope, id: string): Promise<keyof Replayed> {
    try {
      await this.erase.execute(scope, id, 'asked-by-person');
      return 'erased';
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'BENEFICIARY.NOT_FOUND')) throw error;
    }
    const before = await this.erasures.ofPerson(scope, id);
    if (!before) return 'unknown';
    const again = beginErasureAgain(before, this.clock.now());
    await this.unitOfWork.run((tx) => this.erasures.save(tx, again));
    return 'toldAgain';
  }
}
