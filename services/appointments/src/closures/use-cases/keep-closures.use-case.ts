import { addDays, civilDateOf } from '@maillage/calendar';
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
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import {
  TIMETABLE_HISTORY,
  type HistoryLine,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import { mayClose, mayReadClosures, refuseWrongClosure } from '../domain/closure.js';
import { CLOSURES, type Closure, type Closures } from '../ports/closures.js';

export type ClosureWish = Omit<Closure, 'id' | 'version' | 'networkId'>;
export type ClosureChange = Partial<Omit<ClosureWish, 'structureId'>>;

const service = scopeOfService('appointments');

/** Reads, sets, changes and removes closures of houses and rooms. */
@Injectable()
export class KeepClosures {
  constructor(
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of one house, not over before `from` (today unless told), by first day. @throws DomainError `STRUCTURE.UNKNOWN`. */
  async list(scope: MemberScope, structureId: string, from?: CivilDate): Promise<Closure[]> {
    const structure = await this.structures.find(service, structureId);
    const place = { structureId, networkId: structure?.networkId ?? '' };
    if (!structure || !mayReadClosures(scope, place)) throw unknownStructure(structureId);
    const since = from ?? addDays(civilDateOf(this.clock.now(), 'UTC'), -1);
    const found = await this.closures.of(service, { structureId }, since);
    return found.sort((a, b) => (a.firstDay + a.id < b.firstDay + b.id ? -1 : 1));
  }

  /** @throws DomainError `CLOSURE.UNKNOWN` (not-found), also when it is not the caller's to read. */
  async one(scope: MemberScope, id: string): Promise<Closure> {
    const found = await this.closures.find(service, id);
    if (found && mayReadClosures(scope, found)) return found;
    throw new DomainError('not-found', 'CLOSURE.UNKNOWN', `no closure ${id} in reach`);
  }

  /** @throws DomainError `CLOSURE.UNKNOWN` (not-found). */
  async changes(scope: MemberScope, id: string): Promise<HistoryLine[]> {
    await this.one(scope, id);
    return this.history.of(id);
  }

  /** @throws DomainError `STRUCTURE.UNKNOWN` (not-found) and the refusals of `refuseWrongClosure`. */
  async set(
    scope: MemberScope,
    wish: ClosureWish,
    request: IdempotencyRequest | undefined,
  ): Promise<Closure> {
    const structure = await this.structures.find(service, wish.structureId);
    if (!structure || !mayClose(scope, wish)) throw unknownStructure(wish.structureId);
    const { networkId, rooms } = structure;
    const made = await this.idempotency.run(request, async (tx) => {
      const closure: Closure = { ...wish, id: this.ids.next(), version: 1, networkId };
      refuseWrongClosure(closure, rooms);
      await this.closures.insert(tx, closure);
      await this.record(tx, scope, null, closure);
      return closure;
    });
    const set = await this.one(scope, made.id);
    await this.lookAgain(null, set);
    return set;
  }

  /** @throws DomainError `CLOSURE.UNKNOWN`, `VERSION.…` and the refusals of `refuseWrongClosure`. */
  async change(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: ClosureChange,
  ): Promise<Closure> {
    const before = await this.changeable(scope, id, expected);
    const structure = await this.structures.find(service, before.structureId);
    const after: Closure = { ...before, ...change, version: before.version + 1 };
    refuseWrongClosure(after, structure?.rooms ?? []);
    await this.unitOfWork.run(async (tx) => {
      await this.closures.replace(tx, after, before.version);
      await this.record(tx, scope, before, after);
    });
    await this.lookAgain(before, after);
    return after;
  }

  /** @throws DomainError `CLOSURE.UNKNOWN`, `VERSION.…`. */
  async remove(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const before = await this.changeable(scope, id, expected);
    await this.unitOfWork.run(async (tx) => {
      await this.closures.remove(tx, id, before.version);
      await this.record(tx, scope, before, null);
    });
    await this.lookAgain(before, null);
  }

  private async record(
    tx: Tx,
    scope: MemberScope,
    before: Closure | null,
    after: Closure | null,
  ): Promise<void> {
    await this.history.add(tx, scope, [{ before, after }]);
    for (const each of touchedDays(before, after)) await this.secondLook.owe(tx, each);
  }

  private async lookAgain(before: Closure | null, after: Closure | null): Promise<void> {
    for (const each of touchedDays(before, after)) await this.secondLook.take(each);
  }

  private async changeable(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
  ): Promise<Closure> {
    const closure = await this.one(scope, id);
    if (!mayClose(scope, closure)) {
      throw new DomainError('forbidden', 'CLOSURE.NOT_YOURS', 'it is the house’s to change');
    }
    requireVersion(closure, expected);
    return closure;
  }
}

/** The days on which the house was, or is, closed by it. */
function touchedDays(before: Closure | null, after: Closure | null) {
  return [before, after].flatMap((each) =>
    each
      ? [
          {
            kind: 'structure' as const,
            id: each.structureId,
            first: each.firstDay,
            last: each.lastDay,
          },
        ]
      : [],
  );
}

function unknownStructure(id: string): DomainError {
  return new DomainError('not-found', 'STRUCTURE.UNKNOWN', `no structure ${id} in reach`);
}
