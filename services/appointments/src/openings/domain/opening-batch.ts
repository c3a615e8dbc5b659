import { daysBetween, type DateSpan } from '@maillage/calendar';
import { DomainError, type CivilDate } from '@maillage/kernel';
import type { Opening } from './opening.js';

/** Days of a period that is copied. */
export const COPIED_DAYS_AT_MOST = 366;
/** Documents that one transaction writes: an opening and its history each, a turn per member. */
const WRITES_AT_MOST = 45;

/** What an opening of a batch says, whoever receives. */
export type OpeningSettings = Pick<
  Opening,
  'roomId' | 'stopId' | 'motiveCodes' | 'recurrence' | 'exceptions' | 'blocks'
>;

/** One opening for several members, or a period of theirs once more; of one house. */
export type OpeningBatchWish = {
  readonly structureId: string;
  readonly memberIds: readonly string[];
} & (
  | { readonly kind: 'create'; readonly settings: OpeningSettings }
  | {
      readonly kind: 'copy';
      readonly period: DateSpan;
      /** The day on which the first day of the period comes back. */
      readonly firstDay: CivilDate;
    }
);

/** Openings made at once, so that they can be taken back at once. */
export interface OpeningBatch {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly madeAt: Date;
  readonly openingIds: readonly string[];
}

/** Days between a period and its copy. @throws DomainError unprocessable `OPENINGS.WRONG_PERIOD`. */
export function daysToCopy({ first, last }: DateSpan, firstDay: CivilDate): number {
  const length = daysBetween(first, last) + 1;
  const days = daysBetween(first, firstDay);
  if (length >= 1 && length <= COPIED_DAYS_AT_MOST && days !== 0 && days % 7 === 0) return days;
  throw new DomainError(
    'unprocessable',
    'OPENINGS.WRONG_PERIOD',
    `copy 1 to ${String(COPIED_DAYS_AT_MOST)} days to a day that is whole weeks before or after ${first}`,
  );
}

/** @throws DomainError unprocessable `OPENINGS.TOO_MANY` when one transaction cannot hold them. */
export function refuseTooMany(openings: number, members: number): void {
  if (2 * openings + members <= WRITES_AT_MOST) return;
  throw new DomainError(
    'unprocessable',
    'OPENINGS.TOO_MANY',
    `${String(openings)} openings of ${String(members)} members are too many at once: choose fewer members`,
  );
}
