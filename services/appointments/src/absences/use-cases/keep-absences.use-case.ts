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
  MEMBER_COPIES,
  type MemberCopies,
  type MemberCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import {
  TIMETABLE_HISTORY,
  type HistoryLine,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import { mayKeepAbsences } from '../domain/absence-rights.js';
import { lastDayOf, refuseWrongAbsence } from '../domain/absence.js';
import { ABSENCES, type Absence, type Absences } from '../ports/absences.js';

export type AbsenceWish = Omit<Absence, 'id' | 'version'>;
export type AbsenceChange = Partial<Omit<AbsenceWish, 'memberId'>>;

/** An absence with the name of its member. */
export interface AbsenceView {
  readonly absence: Absence;
  readonly memberName: string;
}

const service = scopeOfService('appointments');

/** Reads, sets, changes and removes absences. */
@Injectable()
export class KeepAbsences {
  constructor(
    @Inject(ABSENCES) private readonly absences: Absences,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Not over before `from` (today unless told), by last day; of those whom the caller sees to.
   * @throws DomainError `ABSENCES.FILTER_REQUIRED` (invalid) unless one of member and structure is asked for.
   */
  async list(
    scope: MemberScope,
    filter: {
      readonly memberId?: string | undefined;
      readonly structureId?: string | undefined;
      readonly from?: CivilDate | undefined;
    },
  ): Promise<AbsenceView[]> {
    const members = await this.membersOf(filter.memberId, filter.structureId);
    const seen = members.filter((member) => mayKeepAbsences(scope, member));
    const from = filter.from ?? addDays(civilDateOf(this.clock.now(), 'UTC'), -1);
    const ids = seen.map(({ id }) => id);
    const found = await this.absences.of(service, ids, from);
    return seen
      .flatMap(({ id, displayName }) =>
        (found.get(id) ?? []).map((absence) => ({ absence, memberName: displayName })),
      )
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }

  /** @throws DomainError `ABSENCE.UNKNOWN` (not-found), also when it is not the caller's to see. */
  async one(scope: MemberScope, id: string): Promise<AbsenceView> {
    const absence = await this.absences.find(service, id);
    const memberId = absence?.memberId ?? '';
    const member = (await this.members.named([memberId])).get(memberId);
    if (absence && member && mayKeepAbsences(scope, member)) {
      return { absence, memberName: member.displayName };
    }
    throw new DomainError('not-found', 'ABSENCE.UNKNOWN', `no absence ${id} in reach`);
  }

  /** @throws DomainError `ABSENCE.UNKNOWN` (not-found). */
  async changes(scope: MemberScope, id: string): Promise<HistoryLine[]> {
    await this.one(scope, id);
    return this.history.of(id);
  }

  /** @throws DomainError `MEMBER.UNKNOWN` (not-found), `ABSENCE.WRONG_TIME` (unprocessable). */
  async set(
    scope: MemberScope,
    wish: AbsenceWish,
    request: IdempotencyRequest | undefined,
  ): Promise<AbsenceView> {
    const member = (await this.members.named([wish.memberId])).get(wish.memberId);
    if (!member || !mayKeepAbsences(scope, member)) throw unknownMember(wish.memberId);
    refuseWrongAbsence(wish);
    const made = await this.idempotency.run(request, async (tx) => {
      const absence: Absence = { ...wish, id: this.ids.next(), version: 1 };
      await this.absences.insert(tx, absence);
      await this.record(tx, scope, null, absence);
      return absence;
    });
    await this.secondLook.take({ kind: 'member', id: member.id });
    return this.one(scope, made.id);
  }

  /** @throws DomainError `ABSENCE.UNKNOWN`, `VERSION.…`, `ABSENCE.WRONG_TIME` (unprocessable). */
  async change(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: AbsenceChange,
  ): Promise<AbsenceView> {
    const { absence: before, memberName } = await this.one(scope, id);
    requireVersion(before, expected);
    const after: Absence = { ...before, ...change, version: before.version + 1 };
    refuseWrongAbsence(after);
    await this.unitOfWork.run(async (tx) => {
      await this.absences.replace(tx, after, before.version);
      await this.record(tx, scope, before, after);
    });
    await this.secondLook.take({ kind: 'member', id: before.memberId });
    return { absence: after, memberName };
  }

  /** @throws DomainError `ABSENCE.UNKNOWN`, `VERSION.…`. */
  async remove(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const { absence: before } = await this.one(scope, id);
    requireVersion(before, expected);
    await this.unitOfWork.run(async (tx) => {
      await this.absences.remove(tx, id, before.version);
      await this.record(tx, scope, before, null);
    });
    await this.secondLook.take({ kind: 'member', id: before.memberId });
  }

  private async record(
    tx: Tx,
    scope: MemberScope,
    before: Absence | null,
    after: Absence | null,
  ): Promise<void> {
    await this.history.add(tx, scope, [{ before, after }]);
    const id = (after ?? before)?.memberId ?? '';
    await this.secondLook.owe(tx, { kind: 'member', id });
  }

  private async membersOf(
    memberId: string | undefined,
    structureId: string | undefined,
  ): Promise<readonly MemberCopy[]> {
    if (memberId !== undefined && structureId === undefined) {
      return [...(await this.members.named([memberId])).values()];
    }
    if (structureId !== undefined && memberId === undefined) {
      return this.members.atStructure(structureId);
    }
    throw new DomainError(
      'invalid',
      'ABSENCES.FILTER_REQUIRED',
      'ask for one of filter[memberId], filter[structureId]',
    );
  }
}

function sortKey({ absence, memberName }: AbsenceView): string {
  return [lastDayOf(absence.time), memberName, absence.id].join('|');
}

function unknownMember(id: string): DomainError {
  return new DomainError('not-found', 'MEMBER.UNKNOWN', `no member ${id} in reach`);
}
