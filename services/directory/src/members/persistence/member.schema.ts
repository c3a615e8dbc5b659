import { Schema } from 'mongoose';
import type { Member } from '../domain/member.js';

export interface MemberDocument extends Omit<Member, 'id'> {
  readonly _id: string;
  readonly foldedEmail: string;
  /** Stored for the lists' one equality. */
  readonly networkIds: readonly string[];
  readonly structureIds: readonly string[];
  readonly teamIds: readonly string[];
  /** Without accents or case. */
  readonly foldedName: string;
}

/** As it may be found: members from before hand-over, times of sign-in, teams and search by name lack some. */
export type StoredMember = Omit<
  MemberDocument,
  'handedOverTo' | 'lastSignInAt' | 'registeredAt' | 'reinstatedAt' | 'teamIds' | 'foldedName'
> &
  Partial<MemberDocument>;

export const MEMBER_MODEL = 'Member';

export const memberSchema = new Schema(
  {
    _id: { type: String, required: true },
    displayName: { type: String, required: true },
    grants: { type: [Object], required: true },
    suspended: { type: Boolean, required: true },
    handedOverTo: { type: String, default: null },
    lastSignInAt: { type: Date, default: null },
    registeredAt: { type: Date, required: true },
    reinstatedAt: { type: Date, default: null },
    email: { type: String, required: true },
    version: { type: Number, required: true },
    foldedEmail: { type: String, required: true },
    networkIds: { type: [String], required: true },
    structureIds: { type: [String], required: true },
    teamIds: { type: [String], required: true },
    foldedName: { type: String, required: true },
  },
  { collection: 'members', versionKey: false },
);
memberSchema.index({ foldedEmail: 1 }, { unique: true });
memberSchema.index({ networkIds: 1 });
memberSchema.index({ structureIds: 1 });
memberSchema.index({ teamIds: 1 });
memberSchema.index({ suspended: 1 });
