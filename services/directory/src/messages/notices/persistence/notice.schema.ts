import { Schema } from 'mongoose';
import { NOTICE_DAYS, type Notice, type NotificationPreference } from '../domain/notice.js';

export interface NoticeDocument extends Omit<Notice, 'id' | 'digestAt'> {
  readonly _id: string;
  /** Absent once a mail told of it, or when none will. */
  readonly digestAt?: Date;
}

export interface PreferenceDocument extends Omit<NotificationPreference, 'memberId'> {
  /** The member. */
  readonly _id: string;
}

export const NOTICE_MODEL = 'Notice';
export const PREFERENCE_MODEL = 'NotificationPreference';

export const noticeSchema = new Schema(
  {
    _id: { type: String, required: true },
    memberId: { type: String, required: true },
    template: { type: String, required: true },
    params: { type: Object, required: true },
    createdAt: { type: Date, required: true },
    readAt: { type: Date, default: null },
    digestAt: { type: Date },
  },
  { collection: 'notices', versionKey: false, minimize: false },
);
noticeSchema.index({ memberId: 1, createdAt: 1 });
noticeSchema.index({ digestAt: 1 });
noticeSchema.index({ createdAt: 1 }, { expireAfterSeconds: NOTICE_DAYS * 24 * 3600 });

export const preferenceSchema = new Schema(
  {
    _id: { type: String, required: true },
    frequency: { type: String, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'notification_preferences', versionKey: false },
);
