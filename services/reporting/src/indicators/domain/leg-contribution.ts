import { civilDateOf } from '@maillage/calendar';
import type { OperatorCode } from '@maillage/contracts/codes';
import { counted, dimensions, type Contribution, type Slot } from './contribution.js';
import type { Counts } from './counts.js';

/** The part of a leg that figures depend on. Business time is in hundredths of a business day. */
export interface CountedLeg {
  readonly networkId: string;
  readonly structureId: string;
  readonly operatorCode: OperatorCode;
  readonly openedAt: Date;
  readonly firstResponseAt: Date | null;
  readonly firstResponseHundredths: number | null;
  readonly resolvedAt: Date | null;
  readonly resolutionHundredths: number | null;
}

/**
 * What a leg adds, in up to three places: opened on the day it opens, the first response's delay on the day of that
 * response, resolved with its delay on the day of resolution. Delays count by operator.
 * @param zone IANA zone of the structure, which decides the day and so the quarter.
 * @throws DomainError `CALENDAR.UNKNOWN_ZONE`. Source: domain-reporting §2, I15 and I16; domain-referrals §8.
 */
export function contributionOfLeg(leg: CountedLeg, zone: string): Contribution {
  const { networkId, structureId, operatorCode } = leg;
  const slot = (instant: Date, counts: Counts): Slot => ({
    networkId,
    structureId,
    day: civilDateOf(instant, zone),
    counts,
  });
  const slots = [slot(leg.openedAt, { [counted.legsOpened]: 1 })];
  if (leg.firstResponseAt && leg.firstResponseHundredths !== null) {
    const key = `${dimensions.firstResponse}:${operatorCode}:${leg.firstResponseHundredths}`;
    slots.push(slot(leg.firstResponseAt, { [key]: 1 }));
  }
  if (leg.resolvedAt) slots.push(slot(leg.resolvedAt, { [counted.legsResolved]: 1 }));
  if (leg.resolvedAt && leg.resolutionHundredths !== null) {
    const key = `${dimensions.resolution}:${operatorCode}:${leg.resolutionHundredths}`;
    slots.push(slot(leg.resolvedAt, { [key]: 1 }));
  }
  return slots;
}
