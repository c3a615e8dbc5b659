import { isDeepStrictEqual } from 'node:util';
import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type CivilDate,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Tx,
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
import type { OpeningOverlap } from '../domain/opening-overlaps.js';
import { mayChangeOpening, mayOpen } from '../domain/opening-rights.js';
import { endOpening } from '../domain/opening-rules.js';
import { OPENING_BOOK, type Opening, type OpeningBook } from '../ports/openings.js';
import { OpeningChecks, unknownStructure } from './opening-checks.js';
import type { OpeningView } from './opening-views.js';
import { ReadOpenings } from './read-openings.query.js';

/** What a new opening says; the network is its structure's. */
export type OpeningWish = Omit<Opening, 'id' | 'version' | 'networkId'>;
/** What a change may say: member and structure stay. */
export type OpeningChange = Partial<Omit<OpeningWish, 'structureId' | 'memberId'>>;

const service = scopeOfService('appointments');

/**
 * Sets, changes, ends and removes openings. Another opening of the member at the same time is refused when it is in
 * another house (nobody receives in two places), and told of when it is in the same one (two sets of motives).
 */
@Injectable()
export class KeepOpenings {
  constructor(
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    private readonly checks: OpeningChecks,
    private readonly read: ReadOpenings,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `STRUCTURE.UNKNOWN` (not-found), the refusals of `refuseWrongOpening`, `OPENING.ELSEWHERE`, `OPENING.NOT_FREE`. */
  async set(
    scope: MemberScope,
    wish: OpeningWish,
    request: IdempotencyRequest | undefined,
  ): Promise<OpeningView> {
    if (!mayOpen(scope, wish.structureId)) throw unknownStructure(wish.structureId);
    const around = await this.checks.around(wish.structureId, [wish.memberId]);
    const { networkId } = around.structure;
    let overlaps: readonly OpeningOverlap[] = [];
    // Nobody of that id: refused below, and no turn is kept for them.
    if (around.members.has(wish.memberId)) await this.book.prepareTurn(wish.memberId);
    const made = await this.idempotency.run(request, async (tx) => {
      const opening: Opening = { ...wish, id: this.ids.next(), version: 1, networkId };
      this.checks.refuseWrong(opening, around);
      overlaps = await this.refuseElsewhere(tx, scope, opening);
      await this.book.insert(tx, opening);
      await this.history.add(tx, scope, [{ before: null, after: opening }]);
      return opening;
    });
    return { ...(await this.read.one(scope, made.id)), overlaps };
  }

  /** @throws DomainError `OPENING.UNKNOWN`, `VERSION.…`, the refusals of `refuseWrongOpening`, `OPENING.ELSEWHERE`, `OPENING.NOT_FREE`. */
  async change(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: OpeningChange,
  ): Promise<OpeningView> {
    const before = await this.changeable(scope, id, expected);
    const after = { ...before, ...change, version: before.version + 1 };
    const { structureId, memberId } = after;
    const received = opensNothingNew(before, after) ? [memberId] : [];
    const around = await this.checks.around(structureId, [memberId], received);
    this.checks.refuseWrong(after, around);
    const overlaps = await this.replace(scope, before, after);
    return { ...(await this.read.one(scope, id)), overlaps };
  }

  /** @throws DomainError `OPENING.UNKNOWN`, `VERSION.…`, `OPENING.WRONG_DAYS` (unprocessable). */
  async end(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    lastDay: CivilDate,
  ): Promise<OpeningView> {
    const before = await this.changeable(scope, id, expected);
    await this.replace(scope, before, {
      ...endOpening(before, lastDay),
      version: before.version + 1,
    });
    return this.read.one(scope, id);
  }

  /** Appointments booked in it stay. @throws DomainError `OPENING.UNKNOWN`, `VERSION.…`. */
  async remove(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const before = await this.changeable(scope, id, expected);
    await this.unitOfWork.run(async (tx) => {
      await this.book.remove(tx, id, before.version);
      await this.history.add(tx, scope, [{ before, after: null }]);
    });
  }

  private async changeable(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
  ): Promise<Opening> {
    const { opening, place } = await this.read.one(scope, id);
    if (!mayChangeOpening(scope, place)) {
      const message = `opening ${id} is the house's to change`;
      throw new DomainError('forbidden', 'OPENING.NOT_YOURS', message);
    }
    requireVersion(opening, expected);
    return opening;
  }

  private async replace(
    scope: MemberScope,
    before: Opening,
    after: Opening,
  ): Promise<readonly OpeningOverlap[]> {
    await this.book.prepareTurn(after.memberId);
    return this.unitOfWork.run(async (tx) => {
      const overlaps = await this.refuseElsewhere(tx, scope, after);
      await this.book.replace(tx, after, before.version);
      await this.history.add(tx, scope, [{ before, after }]);
      return overlaps;
    });
  }

  /** Openings of the member in the same house at the same time, once no other writer of theirs is at work. */
  private async refuseElsewhere(
    tx: Tx,
    scope: MemberScope,
    opening: Opening,
  ): Promise<readonly OpeningOverlap[]> {
    await this.book.takeTurn(tx, opening.memberId);
    const today = civilDateOf(this.clock.now(), 'UTC');
    const others = await this.book.ofMember(service, opening.memberId, today, tx);
    return this.checks.refuseElsewhere(scope, opening, others);
  }
}

/** Whether a change leaves days, hours, motives and place as they were, and only cancels or moves dates. */
function opensNothingNew(before: Opening, after: Opening): boolean {
  const { exceptions: dates, version: _before, ...stood } = before;
  const { exceptions, version: _after, ...stands } = after;
  const known = dates.filter(({ kind }) => kind === 'extra');
  const extra = exceptions.filter(({ kind }) => kind === 'extra');
  const added = extra.some((each) => !known.some((one) => isDeepStrictEqual(one, each)));
  return !added && isDeepStrictEqual(stood, stands);
}
