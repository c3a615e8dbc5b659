import { Schema } from 'mongoose';

export interface IdentityDocument {
  /** `<issuer> <subject>`: no issuer holds a space, so that no two identities share a key. */
  readonly _id: string;
  readonly memberId: string;
}

export const IDENTITY_MODEL = 'Identity';

export const identitySchema = new Schema(
  { _id: { type: String, required: true }, memberId: { type: String, required: true } },
  { collection: 'identities', versionKey: false },
);
identitySchema.index({ memberId: 1 });
