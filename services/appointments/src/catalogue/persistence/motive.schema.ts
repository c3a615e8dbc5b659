import mongoose from 'mongoose';
import type { MotiveChange } from '../domain/motive-change.js';
import type { NetworkMotive } from '../domain/motive.js';
import type { MotiveSubscription } from '../domain/subscription.js';

export type MotiveDocument = Omit<NetworkMotive, 'id'> & { readonly _id: string };
export type MotiveSubscriptionDocument = Omit<MotiveSubscription, 'id'> & { readonly _id: string };
export type MotiveChangeDocument = Omit<MotiveChange, 'id'> & { readonly _id: string };

export const MOTIVE = 'Motive';
export const MOTIVE_SUBSCRIPTION = 'MotiveSubscription';
export const MOTIVE_CHANGE = 'MotiveChange';

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;
const maybeText = { type: String, default: null } as const;
const maybeWhole = { type: Number, default: null } as const;
const texts = { type: [String], required: true } as const;
const flag = { type: Boolean, required: true } as const;

const content = {
  label: text,
  operatorCodes: texts,
  procedureCodes: texts,
  theme: text,
  durationMinutes: whole,
  bufferMinutes: whole,
  stepMinutes: maybeWhole,
  minNoticeMinutes: whole,
  horizonDays: whole,
  channel: text,
  room: text,
  bookableBy: texts,
  seats: maybeWhole,
  requiredDocuments: texts,
  rule: maybeText,
  instructions: maybeText,
  sameAgent: flag,
  discretion: text,
} as const;

const nationalSchema = new mongoose.Schema(
  { version: whole, content: { type: new mongoose.Schema(content, { _id: false }) } },
  { _id: false },
);

export const motiveSchema = new mongoose.Schema<MotiveDocument>(
  {
    _id: text,
    networkId: text,
    code: text,
    version: whole,
    withdrawn: flag,
    national: { type: nationalSchema, default: null },
    ...content,
  },
  { collection: 'motives', versionKey: false },
).index({ networkId: 1, code: 1 }, { unique: true });

export const motiveSubscriptionSchema = new mongoose.Schema<MotiveSubscriptionDocument>(
  {
    _id: text,
    networkId: text,
    structureId: text,
    motiveCode: text,
    active: flag,
    durationMinutes: maybeWhole,
    minNoticeMinutes: maybeWhole,
    bookableBy: { type: [String], default: null },
    version: whole,
  },
  { collection: 'motive_subscriptions', versionKey: false },
)
  .index({ structureId: 1, motiveCode: 1 }, { unique: true })
  .index({ networkId: 1, motiveCode: 1 });

export const motiveChangeSchema = new mongoose.Schema<MotiveChangeDocument>(
  {
    _id: text,
    networkId: text,
    motiveCode: text,
    structureId: maybeText,
    act: text,
    version: whole,
    at: { type: Date, required: true },
    authorId: text,
    differences: { type: [Object], required: true },
  },
  { collection: 'motive_changes', versionKey: false },
)
  .index({ networkId: 1, at: 1 })
  .index({ networkId: 1, motiveCode: 1, at: 1 })
  .index({ networkId: 1, structureId: 1, at: 1 });
