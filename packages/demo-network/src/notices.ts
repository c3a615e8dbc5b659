import type { MessageTemplate } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import { demoCases } from './cases.js';
import { demoId } from './random.js';

export interface DemoNotice {
  readonly id: string;
  readonly memberId: string;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Notices that each author has not read yet. */
const unread = 2;
const readAfterMs = 3 * 3_600_000;

/** What authors were told of their demonstration cases, the newest first; those are not read yet. */
export function demoNotices(today: CivilDate): DemoNotice[] {
  const told = new Map<string, number>();
  return newsOf(today)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map((notice) => {
      const newer = told.get(notice.memberId) ?? 0;
      told.set(notice.memberId, newer + 1);
      const readAt = new Date(notice.createdAt.getTime() + readAfterMs);
      return { ...notice, readAt: newer < unread ? null : readAt };
    });
}

function newsOf(today: CivilDate): Omit<DemoNotice, 'readAt'>[] {
  return demoCases(today).flatMap(({ id: caseId, reference, authorId, legs }) =>
    legs.flatMap(({ id, firstResponseAt, resolvedAt }) => {
      const told = [
        ['leg-taken-in-charge', firstResponseAt],
        ['leg-resolved', resolvedAt],
      ] as const;
      return told.flatMap(([template, createdAt]) => {
        if (createdAt === null) return [];
        const params = { caseId, reference };
        const noticeId = demoId('notice', `${template}:${id}`);
        return [{ id: noticeId, memberId: authorId, template, params, createdAt }];
      });
    }),
  );
}
