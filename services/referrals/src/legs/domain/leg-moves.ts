import type { Outcome } from '@maillage/contracts/codes';
import type { ExpectedVersion } from '@maillage/kernel';
import { elapsedHundredths, firstResponseDueAt, newsDueAt } from './leg-clock.js';
import { isOpen, type Leg, type OverdueNotice } from './leg.js';
import type { LegStanding } from './leg-rights.js';
import { decideMove, type Circumstances } from './leg-status.js';

/** Who moves a leg, on which version, in which circumstances. */
export interface Mover {
  readonly memberId: string;
  readonly standing: LegStanding;
  readonly expectedVersion: ExpectedVersion;
  readonly circumstances: Circumstances;
}

/** The mover becomes its assignee; it is the first response, and the news clock starts. @throws as `decideMove`. */
export function takeInCharge(leg: Leg, mover: Mover): Leg {
  const { memberId, standing, expectedVersion, circumstances } = mover;
  const order = { move: 'take-charge', expectedVersion, assigneeId: memberId } as const;
  decideMove(leg, order, standing, circumstances);
  const { now } = circumstances;
  return {
    ...leg,
    version: leg.version + 1,
    dueAt: newsDueAt(now, leg.clock),
    notice: unasked(leg.notice),
    status: 'in-progress',
    taken: {
      assigneeId: memberId,
      firstResponseAt: now,
      firstResponseHundredths: elapsedHundredths(leg.openedAt, now, leg.clock),
      newsAt: now,
    },
    resolution: null,
    closing: null,
  };
}

/**
 * The team's answer with its outcome. Any member of the team may give it, whoever has the leg.
 * @param seal makes of the answer's text what is stored.
 * @throws as `decideMove`.
 */
export function resolve(
  leg: Leg,
  answer: { readonly outcome: Outcome; readonly text: string },
  seal: (text: string) => string,
  mover: Mover,
): Leg {
  const { memberId, standing, expectedVersion, circumstances } = mover;
  const { outcome, text } = answer;
  const order = { move: 'resolve', expectedVersion, outcome, answer: text } as const;
  decideMove(leg, order, standing, circumstances);
  const { now } = circumstances;
  const resolutionHundredths = elapsedHundredths(leg.openedAt, now, leg.clock);
  const taken = leg.taken ?? {
    assigneeId: memberId,
    firstResponseAt: now,
    firstResponseHundredths: resolutionHundredths,
    newsAt: now,
  };
  return {
    ...leg,
    version: leg.version + 1,
    dueAt: null,
    notice: unasked(leg.notice),
    status: 'resolved',
    taken: { ...taken, newsAt: now },
    resolution: { outcome, resolvedAt: now, resolutionHundredths, answer: seal(text) },
    closing: null,
  };
}

/** The author confirms what was answered: closed for good. @throws as `decideMove`. */
export function confirm(leg: Leg, mover: Mover): Leg {
  const { standing, expectedVersion, circumstances } = mover;
  decideMove(leg, { move: 'confirm', expectedVersion }, standing, circumstances);
  return {
    ...leg,
    version: leg.version + 1,
    dueAt: null,
    notice: unasked(leg.notice),
    status: 'closed',
    taken: leg.taken,
    resolution: leg.resolution,
    closing: { reason: 'confirmed', closedAt: circumstances.now },
  };
}

/**
 * A leg whose person was erased: closed when it was still open, as when its mandate ends; its answer is gone.
 * Nobody moves it, so that no version is expected.
 */
export function closeWithoutPerson(leg: Leg, now: Date): Leg {
  const facts = { ...leg, dueAt: null, notice: unasked(leg.notice) };
  const resolution = leg.resolution && { ...leg.resolution, answer: '' };
  if (isOpen(leg)) {
    const closing = { reason: 'mandate-ended', closedAt: now } as const;
    return { ...facts, status: 'closed', taken: leg.taken, resolution: null, closing };
  }
  return { ...facts, resolution } as Leg;
}

/** Somebody else of the team has an open leg that was taken; its clocks run on. */
export function handToColleague(leg: Leg, assigneeId: string): Leg {
  if (leg.status !== 'in-progress' && leg.status !== 'waiting') {
    throw new Error(`leg ${leg.id} is ${leg.status}: nobody has it`);
  }
  return { ...leg, version: leg.version + 1, taken: { ...leg.taken, assigneeId } };
}

/** Nobody has it any more: it waits for the team again, whose first-response clock starts anew. @throws as `decideMove`. */
export function giveBack(leg: Leg, now: Date): Leg {
  decideMove(leg, { move: 'give-back' }, 'system', { now, mandateInForce: true });
  const dueAt = firstResponseDueAt(now, leg.clock);
  return {
    ...leg,
    version: leg.version + 1,
    dueAt,
    notice: { state: 'due', dueAt },
    status: 'pending',
    taken: null,
    resolution: null,
    closing: null,
  };
}

/** The leg under another author of its case. */
export function underAuthor(leg: Leg, authorId: string): Leg {
  return { ...leg, version: leg.version + 1, authorId };
}

/** What was not asked yet is no longer to be. */
function unasked(notice: OverdueNotice): OverdueNotice {
  return notice.state === 'due' ? { state: 'none' } : notice;
}
