import type { DomainEvent } from '@maillage/kernel';

/** After this the notice helps nobody, ms. */
const USEFUL_MS = 30 * 86_400_000;

interface HandedOver {
  /** Who left it. */
  readonly memberId: string;
  /** Of that member, as the suspension was said. */
  readonly version: number;
  readonly to: string;
  readonly work: 'cases' | 'legs';
}

/**
 * What the directory is asked to tell the member who takes over: that there is work, not whose and not which; asked
 * with each piece of it, sent once for one hand-over.
 */
export function handOverNotice(
  { memberId, version, to, work }: HandedOver,
  at: { readonly networkId: string; readonly structureId: string },
  now: Date,
): DomainEvent {
  return {
    type: 'referrals.message.requested.v1',
    subject: to,
    aggregateVersion: version,
    ...at,
    audience: 'everyone',
    data: {
      recipient: { kind: 'member', id: to },
      template: 'work-handed-over',
      params: { work },
      notBefore: null,
      expiresAt: new Date(now.getTime() + USEFUL_MS).toISOString(),
      dedupeKey: `handed-over:${memberId}:${String(version)}:${work}`,
    },
  };
}
