import { Schema } from 'mongoose';

export interface IdentityLinkDocument {
  readonly _id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly memberId: string;
  readonly expiresAt: Date;
}

export const IDENTITY_LINK_MODEL = 'IdentityLink';

export const identityLinkSchema = new Schema(
  {
    _id: { type: String, required: true },
    issuer: { type: String, required: true },
    subject: { type: String, required: true },
    memberId: { type: String, required: true },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
  },
  { collection: 'identity_links', versionKey: false },
);
identityLinkSchema.index({ subject: 1 });
