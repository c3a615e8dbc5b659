import type { NoticeFrequency } from '@maillage/contracts/codes';
import {
  DomainError,
  saidVersion,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGES, type Messages } from '../../ports/messages.js';
import { noticesRead, type NotificationPreference } from '../domain/notice.js';
import { NOTICE_BOARD, type NoticeBoard } from '../ports/notice-board.js';

/** Notices looked at in one round. */
const ROUND = 500;
/** A digest that is later than this tells of yesterday. */
const DIGEST_USEFUL_MS = 12 * 3600_000;

/** Marks notices as read, keeps how often a member is written to, and asks for the mails that tell of several. */
@Injectable()
export class KeepNotices {
  constructor(
    @Inject(NOTICE_BOARD) private readonly board: NoticeBoard,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ids of others, and unknown ones, change nothing. */
  async read(scope: MemberScope, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const count = await this.board.read(tx, scope, ids, this.clock.now());
      if (count > 0) await this.outbox.append(tx, [noticesRead(scope.memberId, count)]);
    });
  }

  /** @throws DomainError `VERSION.REQUIRED`, `PREFERENCE.STALE`. */
  async choose(
    scope: MemberScope,
    frequency: NoticeFrequency,
    expected: ExpectedVersion,
  ): Promise<NotificationPreference> {
    const version = saidVersion(expected);
    const chosen = { memberId: scope.memberId, frequency, version: version + 1 };
    const saved = await this.unitOfWork.run((tx) => this.board.savePreference(tx, chosen, version));
    if (saved) return chosen;
    throw new DomainError('conflict', 'PREFERENCE.STALE', 'It has changed; read it again.');
  }

  /** One mail for each member whose notices are due, unless everything was read or mails are off by now. */
  async tellOfThem(): Promise<void> {
    const now = this.clock.now();
    for (const memberId of await this.board.membersToTell(now, ROUND)) {
      const frequency = await this.board.frequencyOf(memberId);
      await this.unitOfWork.run(async (tx) => {
        const digest = await this.board.takeDigest(tx, memberId, now);
        if (digest === null || frequency === 'none') return;
        await this.messages.request(tx, {
          recipient: { kind: 'member', id: memberId },
          template: 'notices-digest',
          params: { count: String(digest.unread) },
          expiresAt: new Date(now.getTime() + DIGEST_USEFUL_MS),
          dedupeKey: `notices-digest:${memberId}:${digest.newestId}`,
        });
      });
    }
  }
}
