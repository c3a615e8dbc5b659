import type { HolidayZone } from '@maillage/calendar';
import type { Blockage, OperatorCode, Outcome, Urgency } from '@maillage/contracts/codes';
import { firstResponseDueAt } from './leg-clock.js';

/** Where a team's deadlines fall; fixed when the leg opens. */
export interface TeamClock {
  /** IANA zone. */
  readonly zone: string;
  readonly holidayZone: HolidayZone;
}

/** The notice that nobody answered in time: not to be sent, to be sent after an instant, or asked of the directory. */
export type OverdueNotice =
  | { readonly state: 'none' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'asked'; readonly dueAt: Date; readonly askedAt: Date };

export interface LegFacts {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseReference: string;
  readonly networkId: string;
  readonly structureId: string;
  /** Author of the case. */
  readonly authorId: string;
  readonly beneficiaryId: string;
  readonly mandateId: string;
  readonly teamId: string;
  readonly operatorCode: OperatorCode;
  readonly procedureCode: string;
  readonly blockageCode: Blockage;
  readonly urgency: Urgency;
  readonly clock: TeamClock;
  readonly openedAt: Date;
  /** First-response deadline, then the news deadline; null once it needs nothing of the team. */
  readonly dueAt: Date | null;
  readonly notice: OverdueNotice;
}

/** A named person of the team has it. */
export interface Taken {
  readonly assigneeId: string;
  readonly firstResponseAt: Date;
  readonly firstResponseHundredths: number;
  /** Last word to the authors; the news clock runs from it. */
  readonly newsAt: Date;
}

export interface Resolution {
  readonly outcome: Outcome;
  readonly resolvedAt: Date;
  readonly resolutionHundredths: number;
  /** Sealed under the key of the case. */
  readonly answer: string;
}

export const closingReasons = [
  'confirmed',
  'without-confirmation',
  'withdrawn',
  'mandate-ended',
  'expired',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export interface Closing {
  readonly reason: ClosingReason;
  readonly closedAt: Date;
}

export type LegProgress =
  | {
      readonly status: 'pending';
      readonly taken: null;
      readonly resolution: null;
      readonly closing: null;
    }
  | {
      readonly status: 'in-progress' | 'waiting';
      readonly taken: Taken;
      readonly resolution: null;
      readonly closing: null;
    }
  | {
      readonly status: 'resolved';
      readonly taken: Taken;
      readonly resolution: Resolution;
      readonly closing: null;
    }
  | {
      readonly status: 'refused' | 'transferred';
      readonly taken: Taken | null;
      readonly resolution: null;
      readonly closing: null;
    }
  | {
      readonly status: 'closed';
      readonly taken: Taken | null;
      readonly resolution: Resolution | null;
      readonly closing: Closing;
    };

/** One operator's part of a case, a document of its own. Source: domain-referrals §2. */
export type Leg = LegFacts & LegProgress;

export type LegOrder = Omit<LegFacts, 'id' | 'version' | 'openedAt' | 'dueAt' | 'notice'>;

/** A new leg, pending, version 1: its first-response clock starts at `now`. */
export function openLeg(order: LegOrder, id: string, now: Date): Leg {
  const dueAt = firstResponseDueAt(now, order.clock);
  return {
    ...order,
    id,
    version: 1,
    openedAt: now,
    dueAt,
    notice: { state: 'due', dueAt },
    status: 'pending',
    taken: null,
    resolution: null,
    closing: null,
  };
}

/** Whether the team still has something to do. */
export function isOpen({ status }: Pick<Leg, 'status'>): boolean {
  return status === 'pending' || status === 'in-progress' || status === 'waiting';
}

/** What its case keeps of a leg. */
export function summaryOf({ id, teamId, operatorCode, status, dueAt, resolution }: Leg) {
  return { id, teamId, operatorCode, status, dueAt, outcome: resolution?.outcome ?? null };
}
