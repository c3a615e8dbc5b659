import { Schema } from 'mongoose';
import { KEPT_DAYS_AFTER_EXPIRY, type Invitation } from '../domain/invitation.js';

export interface InvitationDocument extends Omit<Invitation, 'id'> {
  readonly _id: string;
  readonly foldedEmail: string;
  /** Stored for the lists' one equality. */
  readonly networkIds: readonly string[];
  readonly scopeId: string;
  /** `<address> <role> <place>` while it may be taken up: one at a time. */
  readonly openFor?: string;
}

export const INVITATION_MODEL = 'Invitation';

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

export const invitationSchema = new Schema(
  {
    _id: text,
    email: text,
    displayName: text,
    grant: { type: Object, required: true },
    status: text,
    round: { type: Number, required: true },
    linkHash: text,
    invitedBy: text,
    invitedAt: instant,
    expiresAt: instant,
    memberId: { type: String, default: null },
    version: { type: Number, required: true },
    foldedEmail: text,
    networkIds: { type: [String], required: true },
    scopeId: text,
    openFor: { type: String },
  },
  { collection: 'invitations', versionKey: false },
);
invitationSchema.index(
  { openFor: 1 },
  { unique: true, partialFilterExpression: { openFor: { $exists: true } } },
);
invitationSchema.index({ linkHash: 1 }, { unique: true });
invitationSchema.index({ foldedEmail: 1 });
invitationSchema.index({ networkIds: 1 });
invitationSchema.index({ scopeId: 1 });
invitationSchema.index(
  { expiresAt: 1 },
  { expireAfterSeconds: KEPT_DAYS_AFTER_EXPIRY * 24 * 3600 },
);
