import mongoose from 'mongoose';

/** `lastDay`: of the rule and its exceptions, `9999-12-31` when it goes on: a range finds it with the others. */
export interface OpeningDocument {
  readonly _id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly roomId: string | null;
  readonly stopId: string | null;
  readonly motiveCodes: readonly string[];
  readonly recurrence: string;
  readonly firstDay: string;
  readonly ruleLastDay: string | null;
  readonly lastDay: string;
  readonly everyWeeks: number | null;
  readonly weekdays: readonly number[];
  readonly blocks: readonly BlockDocument[];
  readonly exceptions: readonly ExceptionDocument[];
}

interface BlockDocument {
  readonly from: string;
  readonly to: string;
}

/** `to` of a moved date only; `blocks` null: those of the opening. */
export interface ExceptionDocument {
  readonly kind: string;
  readonly date: string;
  readonly to: string | null;
  readonly blocks: readonly BlockDocument[] | null;
}

export const OPENING = 'Opening';

const blockSchema = new mongoose.Schema(
  { from: { type: String, required: true }, to: { type: String, required: true } },
  { _id: false },
);

const exceptionSchema = new mongoose.Schema(
  {
    kind: { type: String, required: true },
    date: { type: String, required: true },
    to: { type: String, default: null },
    blocks: { type: [blockSchema], default: null },
  },
  { _id: false },
);

export const openingSchema = new mongoose.Schema<OpeningDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    memberId: { type: String, required: true },
    roomId: { type: String, default: null },
    stopId: { type: String, default: null },
    motiveCodes: { type: [String], required: true },
    recurrence: { type: String, required: true },
    firstDay: { type: String, required: true },
    ruleLastDay: { type: String, default: null },
    lastDay: { type: String, required: true },
    everyWeeks: { type: Number, default: null },
    weekdays: { type: [Number], required: true },
    blocks: { type: [blockSchema], required: true },
    exceptions: { type: [exceptionSchema], default: [] },
  },
  { collection: 'openings', versionKey: false },
)
  .index({ networkId: 1, lastDay: 1 })
  .index({ structureId: 1, lastDay: 1 })
  .index({ memberId: 1, lastDay: 1 })
  .index({ roomId: 1, lastDay: 1 });

/** One per member whose openings are written: the transactions that write them meet here. */
export interface OpeningTurnDocument {
  readonly _id: string;
  readonly turn: number;
}

export const OPENING_TURN = 'OpeningTurn';

export const openingTurnSchema = new mongoose.Schema<OpeningTurnDocument>(
  { _id: { type: String, required: true }, turn: { type: Number, required: true } },
  { collection: 'opening_turns', versionKey: false },
);
