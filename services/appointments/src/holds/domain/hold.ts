import { DomainError } from '@maillage/kernel';

/** Minutes that a chosen slot is kept. Source: domain-appointments §5. */
export const HOLD_MINUTES = 10;
/** Living holds of one member of staff: enough to compare, too few to empty a house. */
export const HOLDS_AT_MOST = 5;
/** Living holds of one program, which may speak for a whole call centre. */
export const HOLDS_OF_PROGRAM_AT_MOST = 50;
const REMEMBERED_MS = 24 * 3_600_000;

/** A slot kept free for the member of staff, or the program, that chose it. */
export interface Hold {
  readonly id: string;
  readonly heldBy: string;
  readonly structureId: string;
  /** Who would receive. */
  readonly memberId: string;
  readonly roomId?: string | undefined;
  /** The time taken: [from, to), the buffer included. */
  readonly from: Date;
  readonly to: Date;
  /** End of what it is for, the buffer not included; an older release does not say it. */
  readonly endsAt?: Date | undefined;
  /** From this instant on the time counts as free. */
  readonly until: Date;
  /** Released, or an appointment by now. */
  readonly ended: boolean;
}

/** When a hold taken at `now` ends. */
export function endOfHold(now: Date): Date {
  return new Date(now.getTime() + HOLD_MINUTES * 60_000);
}

export function isLiving({ ended, until }: Pick<Hold, 'ended' | 'until'>, now: Date): boolean {
  return !ended && until > now;
}

/** Those whose time is still written down although it counts no more. */
export function expiredOf(holds: readonly Hold[], now: Date): Hold[] {
  return holds.filter((hold) => !hold.ended && hold.until <= now);
}

/** How many may live at once. @param heldBy id of a member, or `client:<id>` of a program. */
export function holdsAtMost(heldBy: string): number {
  return heldBy.startsWith('client:') ? HOLDS_OF_PROGRAM_AT_MOST : HOLDS_AT_MOST;
}

/**
 * The holds of one holder with one more; ended ones are remembered for a day, so that a release may be repeated.
 * @throws DomainError `HOLD.TOO_MANY` (conflict).
 */
export function withHold(holds: readonly Hold[], hold: Hold, now: Date): Hold[] {
  const most = holdsAtMost(hold.heldBy);
  if (holds.filter((each) => isLiving(each, now)).length >= most) {
    throw new DomainError(
      'conflict',
      'HOLD.TOO_MANY',
      `${most} slots are held already: release one, or book it`,
    );
  }
  const remembered = now.getTime() - REMEMBERED_MS;
  return [...holds.filter(({ until }) => until.getTime() > remembered), hold];
}

/** The same holds with one of them ended. */
export function withEnded(holds: readonly Hold[], id: string): Hold[] {
  return holds.map((hold) => (hold.id === id ? { ...hold, ended: true } : hold));
}
