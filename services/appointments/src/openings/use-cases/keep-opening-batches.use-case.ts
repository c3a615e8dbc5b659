import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import {
  CLOCK,
  IDEMPOTENCY,
  IDS,
  requireVersion,
  scopeOfService,
  UNIT_OF_WORK,
} from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  TIMETABLE_HISTORY,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import type { OpeningBatch, OpeningBatchWish } from '../domain/opening-batch.js';
import { mayOpen } from '../domain/opening-rights.js';
import { OPENING_BATCHES, type OpeningBatches } from '../ports/opening-batches.js';
import { OPENING_BOOK, type Opening, type OpeningBook } from '../ports/openings.js';
import { OpeningChecks, unknownStructure } from './opening-checks.js';
import { PlanOpenings, type BatchPlan } from './plan-openings.js';

const service = scopeOfService('appointments');

/** Makes openings of several members at once, all or none, and takes them back. */
@Injectable()
export class KeepOpeningBatches {
  constructor(
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    @Inject(OPENING_BATCHES) private readonly batches: OpeningBatches,
    private readonly checks: OpeningChecks,
    private readonly plan: PlanOpenings,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError as `PlanOpenings.run`; `OPENINGS.NOTHING` (unprocessable); `OPENINGS.REFUSED` (conflict) with the
   *   members who cannot, and why.
   */
  async set(
    scope: MemberScope,
    wish: OpeningBatchWish,
    request: IdempotencyRequest | undefined,
  ): Promise<OpeningBatch> {
    if (!mayOpen(scope, wish.structureId)) throw unknownStructure(wish.structureId);
    const around = await this.checks.around(wish.structureId, wish.memberIds);
    const { members } = around;
    for (const memberId of members.keys()) await this.book.prepareTurn(memberId);
    const { id } = await this.idempotency.run(request, async (tx) => {
      for (const memberId of members.keys()) await this.book.takeTurn(tx, memberId);
      const plan = await this.plan.run(scope, wish, tx, around);
      refuseUnfit(plan);
      const openings = plan.members.flatMap((member) => member.openings);
      if (openings.length === 0) throw nothing();
      for (const opening of openings) await this.book.insert(tx, opening);
      await this.history.add(
        tx,
        scope,
        openings.map((after) => ({ before: null, after })),
      );
      const { networkId } = plan.structure;
      const batch: OpeningBatch = {
        ...{ id: this.ids.next(), version: 1, networkId, structureId: wish.structureId },
        madeAt: this.clock.now(),
        openingIds: openings.map((opening) => opening.id),
      };
      await this.batches.insert(tx, batch);
      return batch;
    });
    return this.one(scope, id);
  }

  /** @throws DomainError `OPENINGS.UNKNOWN` (not-found), also when it is not the caller's to take back. */
  async one(scope: MemberScope, id: string): Promise<OpeningBatch> {
    const found = await this.batches.find(service, id);
    if (found && mayOpen(scope, found.structureId)) return found;
    throw new DomainError('not-found', 'OPENINGS.UNKNOWN', `no openings ${id} made at once`);
  }

  /**
   * Removes all openings of a batch; appointments booked in them stay.
   * @throws DomainError `OPENINGS.UNKNOWN`, `VERSION.…`; `OPENINGS.CHANGED_SINCE` (conflict) when one of them has been
   *   changed or removed since.
   */
  async undo(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const batch = await this.one(scope, id);
    requireVersion(batch, expected);
    const found = await Promise.all(
      batch.openingIds.map((openingId) => this.book.find(service, openingId)),
    );
    const untouched = found.filter((each): each is Opening => each?.version === 1);
    if (untouched.length !== found.length) {
      const message = `openings of ${id} were changed since: remove them one by one`;
      throw new DomainError('conflict', 'OPENINGS.CHANGED_SINCE', message);
    }
    await this.unitOfWork.run(async (tx) => {
      for (const { id: openingId, version } of untouched) {
        await this.book.remove(tx, openingId, version);
      }
      await this.history.add(
        tx,
        scope,
        untouched.map((before) => ({ before, after: null })),
      );
      await this.batches.remove(tx, id, batch.version);
    });
  }
}

function nothing(): DomainError {
  const message = 'there is nothing to make: it is all there, or nothing takes place in the period';
  return new DomainError('unprocessable', 'OPENINGS.NOTHING', message);
}

function refuseUnfit({ members }: BatchPlan): void {
  const refused = members.flatMap(({ memberId, memberName, refusal }) =>
    refusal ? [{ memberId, memberName, ...refusal }] : [],
  );
  if (refused.length === 0) return;
  const said = refused.map(({ memberId, code }) => `${memberId} ${code}`).join(', ');
  throw new DomainError('conflict', 'OPENINGS.REFUSED', `nothing was made: ${said}`, {
    members: refused,
  });
}
