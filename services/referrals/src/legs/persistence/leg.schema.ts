import type { LegStatus, Outcome } from '@maillage/contracts/codes';
import mongoose from 'mongoose';
import type { ClosingReason, LegFacts } from '../domain/leg.js';

export interface LegDocument extends Omit<LegFacts, 'id' | 'notice'> {
  readonly _id: string;
  readonly status: LegStatus;
  /** Pending, in progress or waiting: what lists ask for. */
  readonly open: boolean;
  readonly assigneeId: string | null;
  readonly firstResponseAt: Date | null;
  readonly firstResponseHundredths: number | null;
  readonly newsAt: Date | null;
  readonly outcome: Outcome | null;
  readonly resolvedAt: Date | null;
  readonly resolutionHundredths: number | null;
  /** Sealed. */
  readonly answer: string | null;
  readonly closedAs: ClosingReason | null;
  readonly closedAt: Date | null;
  readonly notice: 'none' | 'due' | 'asked';
  readonly noticeDueAt: Date | null;
  readonly noticeRequestedAt: Date | null;
}

export const LEG = 'Leg';

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const textOrNone = { type: String, default: null } as const;
const instantOrNone = { type: Date, default: null } as const;
const wholeOrNone = { type: Number, default: null } as const;

const clockSchema = new mongoose.Schema({ zone: text, holidayZone: text }, { _id: false });

export const legSchema = new mongoose.Schema<LegDocument>(
  {
    _id: text,
    version: { type: Number, required: true },
    caseId: text,
    caseReference: text,
    networkId: text,
    structureId: text,
    authorId: text,
    beneficiaryId: text,
    mandateId: text,
    teamId: text,
    operatorCode: text,
    procedureCode: text,
    blockageCode: text,
    urgency: text,
    clock: { type: clockSchema, required: true },
    openedAt: instant,
    dueAt: instantOrNone,
    status: text,
    open: { type: Boolean, required: true },
    assigneeId: textOrNone,
    firstResponseAt: instantOrNone,
    firstResponseHundredths: wholeOrNone,
    newsAt: instantOrNone,
    outcome: textOrNone,
    resolvedAt: instantOrNone,
    resolutionHundredths: wholeOrNone,
    answer: textOrNone,
    closedAs: textOrNone,
    closedAt: instantOrNone,
    notice: text,
    noticeDueAt: instantOrNone,
    noticeRequestedAt: instantOrNone,
  },
  { collection: 'legs', versionKey: false },
)
  .index({ teamId: 1, open: 1, dueAt: 1 })
  .index({ teamId: 1, open: 1, openedAt: -1 })
  .index({ structureId: 1, open: 1, dueAt: 1 })
  .index({ structureId: 1, open: 1, openedAt: -1 })
  .index({ authorId: 1, open: 1, dueAt: 1 })
  .index({ authorId: 1, open: 1, openedAt: -1 })
  .index({ networkId: 1, open: 1, dueAt: 1 })
  .index({ networkId: 1, open: 1, openedAt: -1 })
  .index({ assigneeId: 1, open: 1 })
  .index({ notice: 1, noticeDueAt: 1 });
