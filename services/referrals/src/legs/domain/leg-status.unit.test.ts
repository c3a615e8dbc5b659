import { describe, expect, it } from '@jest/globals';
import { legStatuses, roles, type LegStatus, type Role } from '@maillage/contracts/codes';
import { DomainError, type Scope } from '@maillage/kernel';
import { aLeg } from './leg.builder.js';
import { standingOf, type LegStanding } from './leg-rights.js';
import {
  decideMove,
  legMoves,
  legTable,
  type Circumstances,
  type LegMove,
  type LegMoveOrder,
} from './leg-status.js';

const now = new Date('2026-11-26T09:00:00Z');
const endedAt = new Date('2026-11-25T09:00:00Z');
const inForce: Circumstances = { now, mandateInForce: true, endedAt };

/** Circumstances in which nothing but the table stands in the way of a move. */
const favourable: Readonly<Record<LegMove, Circumstances>> = {
  'take-charge': inForce,
  wait: inForce,
  'give-back': inForce,
  resume: inForce,
  resolve: inForce,
  transfer: inForce,
  refuse: inForce,
  confirm: inForce,
  'close-unconfirmed': {
    ...inForce,
    now: new Date('2026-12-25T09:00:00Z'),
    closingNotices: 2,
  },
  withdraw: inForce,
  'end-with-mandate': { ...inForce, mandateInForce: false },
  expire: inForce,
  'reopen-with-assignee': { ...inForce, assigneeStillThere: true },
  'reopen-in-queue': { ...inForce, assigneeStillThere: false },
};

const complete = {
  assigneeId: 'julie',
  waitingReason: 'document',
  outcome: 'payment-released',
  answer: 'Versé.',
  transferReason: 'other-desk',
  targetTeamId: 'msa',
  procedureCard: 'card-1',
} as const;

const order = (move: LegMove): LegMoveOrder => ({ move, ...complete });

/** The caller of each role who stands as near to `aLeg()` as the role allows. */
const nearest: Readonly<Record<Role | 'service', Scope>> = {
  agent: { role: 'agent', memberId: 'camille', structureIds: ['structure-1'], networkIds: [] },
  'structure-manager': {
    role: 'structure-manager',
    memberId: 'sophie',
    structureIds: ['structure-1'],
    networkIds: [],
  },
  prescriber: { role: 'prescriber', memberId: 'nadia', networkIds: ['network-1'] },
  coordinator: { role: 'coordinator', memberId: 'helene', networkIds: ['network-1'] },
  'operator-agent': { role: 'operator-agent', memberId: 'julie', teamIds: ['caf'] },
  'operator-manager': { role: 'operator-manager', memberId: 'alain', teamIds: ['caf'] },
  national: { role: 'national', memberId: 'valerie' },
  admin: { role: 'admin', memberId: 'remi', networkIds: 'nation' },
  service: { role: 'service', service: 'referrals' },
};

/** The table of domain-referrals §2, written again by target: `from: who`. */
const expected: Readonly<
  Record<LegStatus, Partial<Record<LegStatus, readonly ('team' | 'author' | 'system')[]>>>
> = {
  pending: {
    'in-progress': ['system'],
    waiting: ['system'],
    resolved: ['author'],
    refused: ['author'],
    closed: ['author'],
  },
  'in-progress': {
    pending: ['team'],
    waiting: ['team', 'author'],
    resolved: ['author'],
    refused: ['author'],
    closed: ['author'],
  },
  waiting: { 'in-progress': ['team'] },
  resolved: { 'in-progress': ['team'], waiting: ['team'] },
  refused: { pending: ['team'], 'in-progress': ['team'] },
  transferred: { pending: ['team'], 'in-progress': ['team'], waiting: ['team'] },
  closed: {
    pending: ['author', 'system'],
    'in-progress': ['author', 'system'],
    waiting: ['author', 'system'],
    resolved: ['author', 'system'],
    refused: ['author', 'system'],
  },
};

function reaches(from: LegStatus, to: LegStatus, standing: LegStanding | undefined): boolean {
  if (!standing) return false;
  return legMoves
    .filter((move) => legTable[move].to === to)
    .some((move) => {
      try {
        return decideMove(aLeg(from), order(move), standing, favourable[move]) === to;
      } catch (error) {
        if (error instanceof DomainError) return false;
        throw error;
      }
    });
}

const callers = [...roles, 'service'] as const;
const everyCase = legStatuses.flatMap((from) =>
  legStatuses.flatMap((to) => callers.map((caller) => ({ from, to, caller }))),
);
const partyOf: Readonly<Record<Role | 'service', 'team' | 'author' | 'system' | undefined>> = {
  agent: 'author',
  'structure-manager': undefined,
  prescriber: undefined,
  coordinator: undefined,
  'operator-agent': 'team',
  'operator-manager': 'team',
  national: undefined,
  admin: undefined,
  service: 'system',
};

describe('the moves of a leg', () => {
  it.each(everyCase)('from $from to $to by $caller', ({ from, to, caller }) => {
    const party = partyOf[caller];
    const allowed = party !== undefined && (expected[to][from]?.includes(party) ?? false);
    expect(reaches(from, to, standingOf(nearest[caller], aLeg(from), true))).toBe(allowed);
  });

  it('are open to their author in another house of the network, not in another network', () => {
    const author = { role: 'agent', memberId: 'camille', structureIds: ['structure-2'] } as const;
    const { networkId } = aLeg();
    expect(standingOf({ ...author, networkIds: [networkId] }, aLeg(), true)).toBe('author');
    expect(standingOf({ ...author, networkIds: ['network-2'] }, aLeg(), true)).toBeUndefined();
  });

  it('are open to nobody of the team once the mandate has ended', () => {
    expect(standingOf(nearest['operator-agent'], aLeg(), false)).toBeUndefined();
    expect(standingOf(nearest['operator-manager'], aLeg(), false)).toBeUndefined();
  });

  it.each([
    ['take-charge', 'assigneeId', 'pending'],
    ['wait', 'waitingReason', 'in-progress'],
    ['resolve', 'outcome', 'in-progress'],
    ['resolve', 'answer', 'in-progress'],
    ['transfer', 'transferReason', 'pending'],
    ['transfer', 'targetTeamId', 'pending'],
    ['refuse', 'procedureCard', 'pending'],
  ] as const)('%s is refused without %s', (move, missing, from) => {
    const { [missing]: _, ...rest } = complete;
    expect(() => decideMove(aLeg(from), { move, ...rest }, 'team', inForce)).toThrow(missing);
  });

  it('on an older version are refused with the current state', () => {
    const leg = aLeg('in-progress', { version: 4 });
    const late: LegMoveOrder = { ...order('resolve'), expectedVersion: 3 };
    expect(() => decideMove(leg, late, 'team', inForce)).toThrow(
      expect.objectContaining({
        kind: 'conflict',
        code: 'VERSION.STALE',
        details: { current: expect.objectContaining({ version: 4, assigneeId: 'julie' }) },
      }),
    );
  });
});

describe('a leg without the author’s word', () => {
  const close = (circumstances: Circumstances) =>
    decideMove(aLeg('resolved'), order('close-unconfirmed'), 'system', circumstances);

  it('is closed after 30 days and two notices', () => {
    expect(close(favourable['close-unconfirmed'])).toBe('closed');
  });

  it('is not closed a moment before', () => {
    const early = { ...favourable['close-unconfirmed'], now: new Date('2026-12-25T08:59:59.999Z') };
    expect(() => close(early)).toThrow('30 days');
  });

  it('is not closed after one notice', () => {
    expect(() => close({ ...favourable['close-unconfirmed'], closingNotices: 1 })).toThrow(
      '2 notices',
    );
  });
});

describe('a leg that did not solve it', () => {
  const reopen = (circumstances: Circumstances) =>
    decideMove(aLeg('closed'), order('reopen-in-queue'), 'author', circumstances);

  it('is reopened until 30 days after its end', () => {
    expect(reopen({ ...inForce, now: new Date('2026-12-25T09:00:00Z') })).toBe('pending');
    expect(() => reopen({ ...inForce, now: new Date('2026-12-25T09:00:00.001Z') })).toThrow(
      '30 days',
    );
  });

  it('needs a mandate in force', () => {
    expect(() => reopen({ ...inForce, mandateInForce: false })).toThrow('mandate');
  });

  it('goes back to its assignee while they are there', () => {
    expect(() => reopen({ ...inForce, assigneeStillThere: true })).toThrow('assignee');
  });
});

describe('a leg under a mandate in force', () => {
  it('is not closed for the end of its mandate', () => {
    expect(() => decideMove(aLeg(), order('end-with-mandate'), 'system', inForce)).toThrow(
      'in force',
    );
  });
});
