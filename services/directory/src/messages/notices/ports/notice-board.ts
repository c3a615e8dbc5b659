import type { NoticeFrequency } from '@maillage/contracts/codes';
import type { MemberScope, Tx } from '@maillage/kernel';
import type { Notice, NotificationPreference } from '../domain/notice.js';

export type { Notice, NotificationPreference } from '../domain/notice.js';

export const NOTICE_BOARD = Symbol('NoticeBoard');

/** What a mail tells of: how many notices are unread, and the newest of them, which no other mail tells of. */
export interface Digest {
  readonly unread: number;
  readonly newestId: string;
}

/** Notices of members, and how often each is written to. A member reads their own only. */
export interface NoticeBoard {
  /** Adds one; beyond the bound, the oldest leave. */
  add(tx: Tx, notice: Notice): Promise<void>;
  /** All of the caller's, newest first. */
  own(scope: MemberScope): Promise<Notice[]>;
  /** Marks those of the caller as read; @returns how many were not before. */
  read(tx: Tx, scope: MemberScope, ids: readonly string[], at: Date): Promise<number>;
  frequencyOf(memberId: string): Promise<NoticeFrequency>;
  preference(scope: MemberScope): Promise<NotificationPreference>;
  /** @returns false when it has changed since it was read. */
  savePreference(tx: Tx, preference: NotificationPreference, readVersion: number): Promise<boolean>;
  /** Members who have notices that a mail should tell of by now, out of at most `limit` notices. */
  membersToTell(now: Date, limit: number): Promise<string[]>;
  /** Takes what a mail tells of now, once; `null`: everything was read, or taken before. */
  takeDigest(tx: Tx, memberId: string, now: Date): Promise<Digest | null>;
}
