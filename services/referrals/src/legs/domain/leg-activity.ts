import { isOpen, type Leg } from './leg.js';

/**
 * When something last happened in a leg: `now` while the team has something to do, else its end, its answer or the last
 * word of the team. A person with a leg under way is never inactive. Source: domain-directory §3.
 */
export function lastMoveOf(leg: Leg, now: Date): Date {
  if (isOpen(leg)) return now;
  const moves = [leg.closing?.closedAt, leg.resolution?.resolvedAt, leg.taken?.newsAt];
  const known = [leg.openedAt, ...moves].filter((at) => at !== undefined);
  return new Date(Math.max(...known.map((at) => at.getTime())));
}
