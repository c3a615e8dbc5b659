import type { MessageTemplate, NoticeFrequency } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';

/** Notices that a member has at most, and days they stand; older ones leave. Source: domain-directory §4. */
export const NOTICES_PER_MEMBER = 100;
export const NOTICE_DAYS = 90;

/** What a member is told in the console: codes and ids, no personal content. Its id is the message's. */
export interface Notice {
  readonly id: string;
  readonly memberId: string;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  /** When a mail tells of it, unless it was read before; `null`: none will. */
  readonly digestAt: Date | null;
}

/** How often a member is written to. Version 0: never chosen. */
export interface NotificationPreference {
  readonly memberId: string;
  readonly frequency: NoticeFrequency;
  readonly version: number;
}

/** What everybody starts with: one mail a day at most. */
export const STARTING_FREQUENCY: NoticeFrequency = 'daily';

/** Says that a member has a new notice, to nobody else. */
export function noticeCreated({ id, memberId, template }: Notice): DomainEvent {
  return {
    type: 'directory.notice.created.v1',
    subject: id,
    aggregateVersion: 1,
    memberIds: [memberId],
    audience: 'everyone',
    data: { template },
  };
}

/** Says that notices were read, to the other open consoles of the same member. */
export function noticesRead(memberId: string, count: number): DomainEvent {
  return {
    type: 'directory.notice.read.v1',
    subject: memberId,
    aggregateVersion: 1,
    memberIds: [memberId],
    audience: 'everyone',
    data: { count },
  };
}
