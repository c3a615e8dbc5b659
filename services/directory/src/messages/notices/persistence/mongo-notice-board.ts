import type { NoticeFrequency } from '@maillage/contracts/codes';
import type { MemberScope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  NOTICES_PER_MEMBER,
  STARTING_FREQUENCY,
  type Notice,
  type NotificationPreference,
} from '../domain/notice.js';
import type { Digest, NoticeBoard } from '../ports/notice-board.js';
import {
  NOTICE_MODEL,
  PREFERENCE_MODEL,
  type NoticeDocument,
  type PreferenceDocument,
} from './notice.schema.js';

@Injectable()
export class MongoNoticeBoard implements NoticeBoard {
  constructor(
    @InjectModel(NOTICE_MODEL) private readonly notices: Model<NoticeDocument>,
    @InjectModel(PREFERENCE_MODEL) private readonly preferences: Model<PreferenceDocument>,
  ) {}

  async add(tx: Tx, { id, digestAt, ...notice }: Notice): Promise<void> {
    const session = sessionOf(tx);
    const held = await this.ofMember(notice.memberId);
    const document = { _id: id, ...notice, ...(digestAt === null ? {} : { digestAt }) };
    await this.notices.insertMany([document], { session });
    for (const { _id } of held.slice(NOTICES_PER_MEMBER - 1)) {
      await this.notices.deleteOne({ _id }, { session });
    }
  }

  async own({ memberId }: MemberScope): Promise<Notice[]> {
    return (await this.ofMember(memberId)).slice(0, NOTICES_PER_MEMBER).map(noticeOf);
  }

  async read(tx: Tx, { memberId }: MemberScope, ids: readonly string[], at: Date): Promise<number> {
    let count = 0;
    for (const id of new Set(ids)) {
      const { modifiedCount } = await this.notices.updateOne(
        { _id: id, memberId, readAt: null },
        { $set: { readAt: at } },
        { session: sessionOf(tx) },
      );
      count += modifiedCount;
    }
    return count;
  }

  async frequencyOf(memberId: string): Promise<NoticeFrequency> {
    const found = await this.preferences.findById(memberId).lean<PreferenceDocument>();
    return found?.frequency ?? STARTING_FREQUENCY;
  }

  async preference({ memberId }: MemberScope): Promise<NotificationPreference> {
    const found = await this.preferences.findById(memberId).lean<PreferenceDocument>();
    const { frequency, version } = found ?? { frequency: STARTING_FREQUENCY, version: 0 };
    return { memberId, frequency, version };
  }

  async savePreference(
    tx: Tx,
    { memberId, ...preference }: NotificationPreference,
    readVersion: number,
  ): Promise<boolean> {
    const first = readVersion === 0;
    const result = await this.preferences.updateOne(
      first ? { _id: memberId } : { _id: memberId, version: readVersion },
      first ? { $setOnInsert: preference } : { $set: preference },
      { upsert: first, session: sessionOf(tx) },
    );
    return first ? result.upsertedCount === 1 : result.modifiedCount === 1;
  }

  async membersToTell(now: Date, limit: number): Promise<string[]> {
    const due = await this.notices
      .find({ digestAt: { $lte: now } }, { memberId: 1 })
      .limit(limit)
      .lean<NoticeDocument[]>();
    return [...new Set(due.map(({ memberId }) => memberId))];
  }

  async takeDigest(tx: Tx, memberId: string, now: Date): Promise<Digest | null> {
    const unread: string[] = [];
    for (const { _id, readAt, digestAt } of await this.ofMember(memberId)) {
      if (digestAt === undefined || digestAt > now) continue;
      const { modifiedCount } = await this.notices.updateOne(
        { _id, digestAt },
        { $unset: { digestAt: '' } },
        { session: sessionOf(tx) },
      );
      if (modifiedCount === 0) continue;
      if (readAt === null) unread.push(_id);
    }
    const [newestId] = unread;
    return newestId === undefined ? null : { unread: unread.length, newestId };
  }

  /** Newest first; a hundred or so, sorted here. */
  private async ofMember(memberId: string): Promise<NoticeDocument[]> {
    const found = await this.notices.find({ memberId }).lean<NoticeDocument[]>();
    return found.sort(
      (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a._id < b._id ? 1 : -1),
    );
  }
}

function noticeOf({ _id, digestAt, ...notice }: NoticeDocument): Notice {
  return { id: _id, ...notice, digestAt: digestAt ?? null };
}
