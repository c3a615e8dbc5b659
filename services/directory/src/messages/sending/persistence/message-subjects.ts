import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Schema, type Model } from 'mongoose';
import type { Message } from '../../domain/message.js';
import type { NewMessage } from '../ports/message-store.js';

/** The latest that was said about one thing. Written by every message about it: two at once cannot miss each other. */
export interface MessageSubjectDocument {
  /** `<asking service>:<subject>` */
  readonly _id: string;
  readonly sequence: number;
  /** How many were stored. */
  readonly stored: number;
  readonly expiresAt: Date;
}

export const MESSAGE_SUBJECT_MODEL = 'MessageSubject';

/** A late SMS receipt or request comes well within it. */
const keptSeconds = 30 * 24 * 3600;

export const messageSubjectSchema = new Schema<MessageSubjectDocument>(
  {
    _id: { type: String, required: true },
    sequence: { type: Number, required: true },
    stored: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'message_subjects', versionKey: false },
).index({ expiresAt: 1 }, { expireAfterSeconds: keptSeconds });

export async function noteLatest(
  subjects: Model<MessageSubjectDocument>,
  tx: Tx,
  { requestedBy, about, expiresAt }: NewMessage,
): Promise<void> {
  if (!about) return;
  await subjects.updateOne(
    { _id: `${requestedBy}:${about.thing}` },
    { $max: { sequence: about.sequence, expiresAt }, $inc: { stored: 1 } },
    { upsert: true, session: sessionOf(tx) },
  );
}

/** @returns the highest sequence that was stored, -1 when nothing is known. */
export async function latestAbout(
  subjects: Model<MessageSubjectDocument>,
  { requestedBy, about }: Message,
): Promise<number> {
  if (!about) return -1;
  const _id = `${requestedBy}:${about.thing}`;
  return (await subjects.findOne({ _id }).lean<MessageSubjectDocument>())?.sequence ?? -1;
}
