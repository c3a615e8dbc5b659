import { addDays, civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type CivilDate,
  type Clock,
  type IdSource,
  type MemberScope,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, IDS, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { MemberCopy } from '../../directory-copies/ports/directory-copies.js';
import { copyOpening, isOpenIn, type OpenDay } from '../domain/copy-opening.js';
import { daysToCopy, refuseTooMany, type OpeningBatchWish } from '../domain/opening-batch.js';
import { mayOpen } from '../domain/opening-rights.js';
import { isPartnerAt, receivesAt } from '../domain/opening-rules.js';
import { OPENING_BOOK, type Opening, type OpeningBook } from '../ports/openings.js';
import { OpeningChecks, unknownStructure, type HouseAround } from './opening-checks.js';

/** Why nothing can be made for a member, and the first day of it. */
export interface PlanRefusal {
  readonly code: string;
  readonly date: CivilDate | null;
}

/** What a batch makes for one member. */
export interface MemberPlan {
  readonly memberId: string;
  /** Empty: nobody of the house. */
  readonly memberName: string;
  readonly openings: readonly Opening[];
  /** Days that are there already, and are not copied again. */
  readonly leftOut: readonly OpenDay[];
  /** All openings of the member, those of other houses too. */
  readonly held: readonly Opening[];
  readonly refusal: PlanRefusal | null;
}

export interface BatchPlan {
  readonly structure: HouseAround['structure'];
  readonly members: readonly MemberPlan[];
}

const service = scopeOfService('appointments');

/** Works out what a batch makes, and what stands against it; writes nothing. */
@Injectable()
export class PlanOpenings {
  constructor(
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    private readonly checks: OpeningChecks,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * By member, in the order asked for; within a transaction it is what holds at its end.
   * @param known what is read around the house already: nobody else is asked within a transaction
   * @throws DomainError `STRUCTURE.UNKNOWN` (not-found), `OPENINGS.WRONG_PERIOD`, `OPENINGS.TOO_MANY`
   *   (unprocessable).
   */
  async run(
    scope: MemberScope,
    wish: OpeningBatchWish,
    tx?: Tx,
    known?: HouseAround,
  ): Promise<BatchPlan> {
    const { structureId } = wish;
    if (!mayOpen(scope, structureId)) throw unknownStructure(structureId);
    if (wish.kind === 'copy') daysToCopy(wish.period, wish.firstDay);
    const memberIds = [...new Set(wish.memberIds)];
    const around = known ?? (await this.checks.around(structureId, memberIds));
    const members: MemberPlan[] = [];
    for (const memberId of memberIds) {
      members.push(await this.ofMember(scope, memberId, { wish, around, tx }));
    }
    refuseTooMany(members.flatMap(({ openings }) => openings).length, members.length);
    return { structure: around.structure, members };
  }

  private async ofMember(
    scope: MemberScope,
    memberId: string,
    {
      wish,
      around,
      tx,
    }: Readonly<{ wish: OpeningBatchWish; around: HouseAround; tx?: Tx | undefined }>,
  ): Promise<MemberPlan> {
    const today = civilDateOf(this.clock.now(), 'UTC');
    const from = wish.kind === 'copy' ? [wish.period.first, wish.firstDay, today].sort()[0] : today;
    const held = await this.book.ofMember(service, memberId, from ?? today, tx);
    const member = around.members.get(memberId);
    const known = member !== undefined && mayReceive(wish.structureId, member, around);
    const memberName = known ? member.displayName : '';
    const { networkId } = around.structure;
    const { made, leftOut } = wish.kind === 'create' ? createdBy(wish) : copiedBy(wish, held);
    const openings = made.map((settings) => ({
      ...settings,
      ...{ id: this.ids.next(), version: 1, networkId },
      ...{ structureId: wish.structureId, memberId },
    }));
    const refusal = await this.refusalOf(scope, openings, { around, held });
    // Of who does not receive there, nothing is told: not even when they are away.
    if (!known) return { memberId, memberName, openings: [], leftOut: [], held: [], refusal };
    return { memberId, memberName, openings, leftOut, held, refusal };
  }

  private async refusalOf(
    scope: MemberScope,
    openings: readonly Opening[],
    { around, held }: Readonly<{ around: HouseAround; held: readonly Opening[] }>,
  ): Promise<PlanRefusal | null> {
    try {
      for (const opening of openings) {
        this.checks.refuseWrong(opening, around);
        await this.checks.refuseElsewhere(scope, opening, held);
      }
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const date = error.details['date'];
      return { code: error.code, date: typeof date === 'string' ? (date as CivilDate) : null };
    }
  }
}

/** Whether they work at the house, or are a partner whose team serves it. */
function mayReceive(structureId: string, member: MemberCopy, { serving }: HouseAround): boolean {
  if (isPartnerAt(structureId, member)) return serving.has(member.id);
  return receivesAt(structureId, member);
}

type Settings = Omit<Opening, 'id' | 'version' | 'networkId' | 'structureId' | 'memberId'>;
interface Made {
  readonly made: readonly Settings[];
  readonly leftOut: readonly OpenDay[];
}

function createdBy({ settings }: Extract<OpeningBatchWish, { kind: 'create' }>): Made {
  return { made: [settings], leftOut: [] };
}

/** The member's openings in that house, as they are in the period; what is there in the later one is not made twice. */
function copiedBy(
  { structureId, period, firstDay }: Extract<OpeningBatchWish, { kind: 'copy' }>,
  held: readonly Opening[],
): Made {
  const days = daysToCopy(period, firstDay);
  const own = held.filter((opening) => opening.structureId === structureId);
  const isThere = isOpenIn(own, { first: firstDay, last: addDays(period.last, days) });
  const copies = own.map((opening) => ({
    opening,
    ...copyOpening(opening, period, days, isThere),
  }));
  return {
    made: copies.flatMap(({ opening, times }) =>
      times ? [{ ...placeOf(opening), ...times }] : [],
    ),
    leftOut: copies.flatMap(({ leftOut }) => leftOut),
  };
}

const placeOf = ({ roomId, stopId, motiveCodes }: Opening) => ({ roomId, stopId, motiveCodes });
