import { Schema } from 'mongoose';
import type { Entry } from '../chain/entry.js';

export interface EntryDocument extends Omit<Entry, 'id'> {
  readonly _id: string;
  /** UTC day of `at`, for lists. */
  readonly day: string;
  /** Made when it was written. */
  readonly hash: string;
  readonly sealed: boolean;
  /** Place in the chain of the network, from 1; null until sealed, as the next two. */
  readonly sequence: number | null;
  readonly previous: string | null;
  readonly link: string | null;
}

/** Where the chain of a network stands. */
export interface ChainDocument {
  /** The network. */
  readonly _id: string;
  readonly sequence: number;
  readonly link: string;
  /** UTC day of the last sealing. */
  readonly day: string;
  /** Last sequence that a checkpoint vouches for. */
  readonly signedSequence: number;
}

/** The end of a day's chain, signed. */
export interface CheckpointDocument {
  /** `<network>:<sequence>` */
  readonly _id: string;
  readonly networkId: string;
  readonly day: string;
  readonly sequence: number;
  readonly link: string;
  /** JWS (ES256) of the four above by the service's signing key. */
  readonly signature: string;
}

export interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

export const ENTRY_MODEL = 'ReadLogEntry';
export const CHAIN_MODEL = 'ReadLogChain';
export const CHECKPOINT_MODEL = 'ReadLogCheckpoint';
export const LEASE_MODEL = 'Lease';

const text = { type: String, required: true } as const;
const textOrNone = { type: String, default: null } as const;
const whole = { type: Number, required: true } as const;

export const entrySchema = new Schema(
  {
    _id: text,
    networkId: text,
    at: { type: Date, required: true },
    reader: text,
    structureIds: { type: [String], required: true },
    purpose: text,
    caseId: textOrNone,
    appointmentId: textOrNone,
    reason: textOrNone,
    ids: { type: [String], required: true },
    day: text,
    hash: text,
    sealed: { type: Boolean, required: true },
    sequence: { type: Number, default: null },
    previous: textOrNone,
    link: textOrNone,
  },
  { collection: 'read_log', versionKey: false },
);
entrySchema.index({ sealed: 1, at: 1 });
entrySchema.index({ networkId: 1, sequence: 1 });
entrySchema.index({ networkId: 1, day: 1, at: 1 });
entrySchema.index({ ids: 1, at: 1 });
entrySchema.index({ structureIds: 1, day: 1, networkId: 1, at: 1 });

export const chainSchema = new Schema(
  { _id: text, sequence: whole, link: text, day: text, signedSequence: whole },
  { collection: 'read_log_chains', versionKey: false },
);
chainSchema.index({ day: 1 });

export const checkpointSchema = new Schema(
  { _id: text, networkId: text, day: text, sequence: whole, link: text, signature: text },
  { collection: 'read_log_checkpoints', versionKey: false },
);
checkpointSchema.index({ networkId: 1, sequence: 1 });

export const leaseSchema = new Schema(
  { _id: text, holder: text, until: { type: Date, required: true } },
  { collection: 'leases', versionKey: false },
);
