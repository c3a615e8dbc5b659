import {
  addDays,
  exceptionDay,
  exceptionsFault,
  minutesOf,
  occurrencesOf,
  recurrenceFault,
  ruleDates,
} from '@maillage/calendar';
import { DomainError, type CivilDate } from '@maillage/kernel';
import type { Opening, OpeningBlock, OpeningException } from './opening.js';

/** Exceptions of one opening. */
export const EXCEPTIONS_AT_MOST = 200;
/** Wall-clock times of blocks are multiples of it. */
export const STEP_MINUTES = 5;
/** Within so many days of its first day an opening takes place at least once. */
const LOOKED_AHEAD_DAYS = 4 * 366;

/** What an opening's places and motives are checked against. */
export interface OpeningSurroundings {
  readonly structure: {
    readonly id: string;
    readonly rooms: readonly { readonly id: string }[];
    readonly stops: readonly { readonly id: string }[];
  };
  /** Undefined: nobody of that id is known. */
  readonly member:
    | {
        readonly suspended: boolean;
        readonly structureIds: readonly string[];
        readonly teamIds?: readonly string[] | undefined;
      }
    | undefined;
  /** Codes of the network's catalogue. */
  readonly motiveCodes: ReadonlySet<string>;
  /** Whether an operator team of the member serves the house; asked only of partners. */
  readonly serves: boolean;
}

/**
 * The rules that an opening obeys, whoever sets it. Source: domain-appointments §3.
 * - The member is active and works at the house, or belongs to an operator team (a partner's permanence) that serves it.
 * - Room and stop are of the house, motives of the network's catalogue.
 * - Blocks and days as in `refuseWrongTimes`.
 * @throws DomainError unprocessable `OPENING.MEMBER_UNFIT`, `OPENING.PARTNER_NOT_SERVING`, `OPENING.ROOM_UNKNOWN`,
 *   `OPENING.STOP_UNKNOWN`, `OPENING.MOTIVE_UNKNOWN`, and what `refuseWrongTimes` throws.
 */
export function refuseWrongOpening(opening: Opening, around: OpeningSurroundings): void {
  refuseWrongTimes(opening);
  const { structure, member, motiveCodes, serves } = around;
  if (!member || member.suspended || !receivesAt(structure.id, member)) {
    throw unfit('OPENING.MEMBER_UNFIT', `${opening.memberId} does not receive at ${structure.id}`);
  }
  if (isPartnerAt(structure.id, member) && !serves) {
    const message = `no team of ${opening.memberId} serves ${structure.id}`;
    throw unfit('OPENING.PARTNER_NOT_SERVING', message);
  }
  const { roomId, stopId } = opening;
  if (roomId !== undefined && !structure.rooms.some(({ id }) => id === roomId)) {
    throw unfit('OPENING.ROOM_UNKNOWN', `${structure.id} has no room ${roomId}`);
  }
  if (stopId !== undefined && !structure.stops.some(({ id }) => id === stopId)) {
    throw unfit('OPENING.STOP_UNKNOWN', `${structure.id} has no stop ${stopId}`);
  }
  const unknown = opening.motiveCodes.find((code) => !motiveCodes.has(code));
  if (unknown !== undefined) {
    throw unfit('OPENING.MOTIVE_UNKNOWN', `the network has no motive ${unknown}`);
  }
}

/** Whether a member is a partner at a house: of an operator team, and not of the house's staff. */
export function isPartnerAt(
  structureId: string,
  member: Pick<NonNullable<OpeningSurroundings['member']>, 'structureIds' | 'teamIds'>,
): boolean {
  return !member.structureIds.includes(structureId) && (member.teamIds ?? []).length > 0;
}

/**
 * Blocks are in steps of 5 minutes, end after they start and do not overlap (they may touch); days lie between 2000
 * and 2099, the last is not before the first; a date is cancelled or moved once; at most 200 exceptions; it takes
 * place at least once.
 * @throws DomainError unprocessable `OPENING.WRONG_BLOCKS`, `OPENING.WRONG_DAYS`, `OPENING.WRONG_EXCEPTIONS`,
 *   `OPENING.NEVER`.
 */
export function refuseWrongTimes({
  recurrence,
  blocks,
  exceptions,
}: Pick<Opening, 'recurrence' | 'blocks' | 'exceptions'>): void {
  const wrongDays = recurrenceFault(recurrence);
  if (wrongDays !== undefined) throw unfit('OPENING.WRONG_DAYS', wrongDays);
  refuseWrongBlocks(blocks);
  const wrongExceptions = exceptionsFault(exceptions, EXCEPTIONS_AT_MOST);
  if (wrongExceptions !== undefined) throw unfit('OPENING.WRONG_EXCEPTIONS', wrongExceptions);
  for (const each of exceptions) if (each.blocks) refuseWrongBlocks(each.blocks);
  const first =
    [recurrence.firstDay, ...exceptions.map(exceptionDay)].sort()[0] ?? recurrence.firstDay;
  const span = { first, last: addDays(recurrence.firstDay, LOOKED_AHEAD_DAYS) };
  const later = exceptions.some(
    (each) => each.kind !== 'cancelled' && exceptionDay(each) > span.last,
  );
  if (!later && occurrencesOf(recurrence, exceptions, span).length === 0) {
    throw unfit('OPENING.NEVER', 'with these days and exceptions it never takes place');
  }
}

/**
 * The opening that takes place for the last time on `lastDay` or before. A date moved past it does not come back on
 * its old day; one moved to before it from a later date takes place still; what else is later is dropped.
 * @throws DomainError unprocessable `OPENING.WRONG_DAYS` when it begins after `lastDay`: delete it then.
 */
export function endOpening(opening: Opening, lastDay: CivilDate): Opening {
  const { recurrence } = opening;
  if (lastDay < recurrence.firstDay) {
    throw unfit('OPENING.WRONG_DAYS', `it begins on ${recurrence.firstDay}, after ${lastDay}`);
  }
  const exceptions = exceptionsUntil(opening, lastDay);
  if (recurrence.kind === 'once') return { ...opening, exceptions };
  const { lastDay: present } = recurrence;
  const earlier = present !== undefined && present < lastDay ? present : lastDay;
  return { ...opening, exceptions, recurrence: { ...recurrence, lastDay: earlier } };
}

function exceptionsUntil({ recurrence, exceptions }: Opening, lastDay: CivilDate) {
  const extras = new Set(exceptions.flatMap((each) => (each.kind === 'extra' ? each.date : [])));
  return exceptions.flatMap((each): OpeningException[] => {
    if (each.kind !== 'moved') return each.date <= lastDay ? [each] : [];
    const { date, to, blocks } = each;
    if (date <= lastDay) return [to <= lastDay ? each : { kind: 'cancelled', date }];
    const tookPlace = ruleDates(recurrence, { first: date, last: date }).length > 0;
    if (to > lastDay || !tookPlace || extras.has(to)) return [];
    extras.add(to);
    return [{ kind: 'extra', date: to, ...(blocks === undefined ? {} : { blocks }) }];
  });
}

function refuseWrongBlocks(blocks: readonly OpeningBlock[]): void {
  const minutes = blocks
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from);
  const wrong =
    minutes.length === 0 ||
    minutes.some(({ from, to }, index) => {
      const before = minutes[index - 1];
      return (
        from >= to ||
        from % STEP_MINUTES !== 0 ||
        to % STEP_MINUTES !== 0 ||
        (before !== undefined && from < before.to)
      );
    });
  if (wrong) {
    throw unfit(
      'OPENING.WRONG_BLOCKS',
      'a block ends after it starts, in steps of 5 minutes, and blocks of a day do not overlap',
    );
  }
}

/**
 * Whether a member may receive at a house: who works there, or belongs to an operator team (a partner's permanence).
 * Source: domain-appointments §3.
 */
export function receivesAt(
  structureId: string,
  {
    structureIds,
    teamIds = [],
  }: Pick<NonNullable<OpeningSurroundings['member']>, 'structureIds' | 'teamIds'>,
): boolean {
  return structureIds.includes(structureId) || teamIds.length > 0;
}

function unfit(code: string, message: string): DomainError {
  return new DomainError('unprocessable', code, message);
}
