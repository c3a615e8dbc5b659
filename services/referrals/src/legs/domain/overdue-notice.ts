import type { DomainEvent } from '@maillage/kernel';
import { isLate } from './leg-clock.js';
import type { Leg } from './leg.js';

/** After this a notice helps nobody, ms. */
const USEFUL_MS = 7 * 86_400_000;

/** Names the notice of one first-response deadline: the same name is sent once, a fresh clock has its own. */
export function overdueNoticeKey({
  id,
  dueAt,
}: {
  readonly id: string;
  readonly dueAt: Date;
}): string {
  return `first-response-overdue:${id}:${dueAt.getTime()}`;
}

/** Whether the notice falls due at `now`: nobody answered, and the deadline has passed. */
export function noticeFallsDue({ notice, status }: Leg, now: Date): boolean {
  return notice.state === 'due' && status === 'pending' && isLate(notice, now);
}

/**
 * What the directory is asked to tell the team: the reference and the deadline, no text, no name; nothing once the
 * mandate has ended, since the team may no longer read the leg. Source: domain-referrals §3 and §6.
 */
export function overdueNoticeMessage(leg: Leg, mandateInForce: boolean, now: Date): DomainEvent[] {
  const { id, version, teamId, caseReference, networkId, structureId, notice } = leg;
  if (notice.state !== 'due' || !mandateInForce) return [];
  return [
    {
      type: 'referrals.message.requested.v1',
      subject: id,
      aggregateVersion: version,
      networkId,
      structureId,
      audience: 'everyone',
      data: {
        recipient: { kind: 'operator-team', id: teamId },
        template: 'leg-first-response-overdue',
        params: {
          legId: id,
          reference: caseReference,
          dueAt: notice.dueAt.toISOString(),
          zone: leg.clock.zone,
        },
        notBefore: null,
        expiresAt: new Date(now.getTime() + USEFUL_MS).toISOString(),
        dedupeKey: overdueNoticeKey({ id, dueAt: notice.dueAt }),
      },
    },
  ];
}
