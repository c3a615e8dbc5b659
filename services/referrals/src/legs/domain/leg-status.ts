import type { LegStatus } from '@maillage/contracts/codes';
import { DomainError, saidVersion, type ExpectedVersion } from '@maillage/kernel';
import type { Leg } from './leg.js';
import type { LegStanding } from './leg-rights.js';

/** Days of 24 hours after which a resolved or refused leg may be closed unconfirmed, and until which it may be reopened. */
export const CONFIRMATION_DAYS = 30;
/** Notices to the author before a leg is closed without their word. */
export const CONFIRMATION_NOTICES = 2;

export const legMoves = [
  'take-charge',
  'wait',
  'give-back',
  'resume',
  'resolve',
  'transfer',
  'refuse',
  'confirm',
  'close-unconfirmed',
  'withdraw',
  'end-with-mandate',
  'expire',
  'reopen-with-assignee',
  'reopen-in-queue',
] as const;
export type LegMove = (typeof legMoves)[number];

/** What a move brings with it. */
export interface LegMoveContent {
  readonly assigneeId?: string;
  readonly waitingReason?: string;
  readonly outcome?: string;
  readonly answer?: string;
  readonly transferReason?: string;
  readonly targetTeamId?: string;
  readonly procedureCard?: string;
}

/** What a move depends on beside the leg. */
export interface Circumstances {
  readonly now: Date;
  readonly mandateInForce: boolean;
  /** When the leg was resolved, refused or closed. */
  readonly endedAt?: Date;
  readonly closingNotices?: number;
  readonly assigneeStillThere?: boolean;
}

export interface LegRule {
  readonly from: readonly LegStatus[];
  readonly to: LegStatus;
  readonly who: readonly LegStanding[];
  readonly needs?: readonly (keyof LegMoveContent)[];
  /** A sentence when the move must not be made now. */
  readonly refusal?: (leg: Leg, circumstances: Circumstances) => string | undefined;
}

const DAY_MS = 86_400_000;
const unanswered = ['pending', 'in-progress', 'waiting'] as const;
const answered = ['resolved', 'refused'] as const;
const ended = ['closed', 'resolved', 'refused'] as const;

/** Every move of a leg; only `decideMove` reads it. Source: domain-referrals §2. */
export const legTable: Readonly<Record<LegMove, LegRule>> = {
  'take-charge': { from: ['pending'], to: 'in-progress', who: ['team'], needs: ['assigneeId'] },
  wait: { from: ['in-progress'], to: 'waiting', who: ['team'], needs: ['waitingReason'] },
  'give-back': { from: ['in-progress', 'waiting'], to: 'pending', who: ['system'] },
  resume: { from: ['waiting'], to: 'in-progress', who: ['team', 'author'] },
  resolve: {
    from: ['in-progress', 'waiting'],
    to: 'resolved',
    who: ['team'],
    needs: ['outcome', 'answer'],
  },
  transfer: {
    from: unanswered,
    to: 'transferred',
    who: ['team'],
    needs: ['transferReason', 'targetTeamId'],
  },
  refuse: {
    from: ['pending', 'in-progress'],
    to: 'refused',
    who: ['team'],
    needs: ['procedureCard'],
  },
  confirm: { from: answered, to: 'closed', who: ['author'] },
  'close-unconfirmed': { from: answered, to: 'closed', who: ['system'], refusal: tooEarlyToClose },
  withdraw: { from: unanswered, to: 'closed', who: ['author'] },
  'end-with-mandate': {
    from: unanswered,
    to: 'closed',
    who: ['system'],
    refusal: (_, { mandateInForce }) => (mandateInForce ? 'the mandate is in force' : undefined),
  },
  expire: { from: unanswered, to: 'closed', who: ['system'] },
  'reopen-with-assignee': {
    from: ended,
    to: 'in-progress',
    who: ['author'],
    refusal: (leg, circumstances) =>
      leg.taken && circumstances.assigneeStillThere
        ? tooLateToReopen(leg, circumstances)
        : 'nobody of the team has it any more: it goes back to the queue',
  },
  'reopen-in-queue': {
    from: ended,
    to: 'pending',
    who: ['author'],
    refusal: (leg, circumstances) =>
      leg.taken && circumstances.assigneeStillThere
        ? 'its assignee is still there: it goes back to them'
        : tooLateToReopen(leg, circumstances),
  },
};

export interface LegMoveOrder extends LegMoveContent {
  readonly move: LegMove;
  /** The version that was seen; none for the system. */
  readonly expectedVersion?: ExpectedVersion;
}

/**
 * The status that a move leads to. Refusals, in this order: not allowed, no version, stale, not reachable, incomplete, not now.
 * @throws DomainError `LEG.NOT_ALLOWED` (forbidden), `VERSION.REQUIRED`, `VERSION.STALE`, `LEG.STATUS_NOT_REACHABLE`, `LEG.NOT_NOW`
 *   (conflict, with the current state), `LEG.MOVE_INCOMPLETE` (invalid).
 */
export function decideMove(
  leg: Leg,
  order: LegMoveOrder,
  standing: LegStanding,
  circumstances: Circumstances,
): LegStatus {
  const { move, expectedVersion } = order;
  const rule = legTable[move];
  if (!rule.who.includes(standing)) {
    const who = rule.who.join(' or ');
    throw new DomainError('forbidden', 'LEG.NOT_ALLOWED', `${move} is for ${who}, not ${standing}`);
  }
  if (expectedVersion !== undefined && saidVersion(expectedVersion) !== leg.version) {
    throw staleLeg(leg);
  }
  if (!rule.from.includes(leg.status)) {
    const from = rule.from.join(', ');
    throw conflict(leg, 'LEG.STATUS_NOT_REACHABLE', `${move} follows ${from}, not ${leg.status}`);
  }
  const missing = (rule.needs ?? []).filter((need) => !order[need]);
  if (missing.length > 0) {
    throw new DomainError('invalid', 'LEG.MOVE_INCOMPLETE', `${move} needs ${missing.join(', ')}`);
  }
  const refusal = rule.refusal?.(leg, circumstances);
  if (refusal !== undefined) throw conflict(leg, 'LEG.NOT_NOW', refusal);
  return rule.to;
}

/** The refusal of a move that was decided on an older version, with the current state. */
export function staleLeg(leg: Leg): DomainError {
  return conflict(
    leg,
    'VERSION.STALE',
    `leg ${leg.id} is at version ${leg.version}: read it again`,
  );
}

function tooEarlyToClose(_: Leg, circumstances: Circumstances): string | undefined {
  const { closingNotices = 0, now, endedAt = now } = circumstances;
  const earliest = endedAt.getTime() + CONFIRMATION_DAYS * DAY_MS;
  if (closingNotices >= CONFIRMATION_NOTICES && now.getTime() >= earliest) return undefined;
  return `the author has ${CONFIRMATION_DAYS} days and ${CONFIRMATION_NOTICES} notices to confirm it`;
}

function tooLateToReopen(_: Leg, circumstances: Circumstances): string | undefined {
  const { now, endedAt, mandateInForce } = circumstances;
  if (!mandateInForce) return 'its mandate has ended: a new one must be signed';
  const latest = (endedAt ?? now).getTime() + CONFIRMATION_DAYS * DAY_MS;
  return now.getTime() <= latest ? undefined : `it ended more than ${CONFIRMATION_DAYS} days ago`;
}

function conflict(leg: Leg, code: string, message: string): DomainError {
  const { id, version, status, taken, dueAt } = leg;
  const current = {
    id,
    version,
    status,
    assigneeId: taken?.assigneeId ?? null,
    dueAt: dueAt?.toISOString() ?? null,
  };
  return new DomainError('conflict', code, message, { current });
}
