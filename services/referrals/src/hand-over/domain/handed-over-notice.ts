import type { DomainEvent } from '@maillage/kernel';

/** After this the notice helps nobody, ms. */
const USEFUL_MS = 30 * 86_400_000;

/** What changed hands, at its new version. */
interface Handed {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
}

/** What the directory is asked to tell who has it from now on: that there is work, not whose and not which. */
export function handedOverNotice(
  work: 'cases' | 'legs',
  { id, version, networkId, structureId }: Handed,
  to: string,
  now: Date,
): DomainEvent {
  return {
    type: 'referrals.message.requested.v1',
    subject: to,
    aggregateVersion: version,
    ...{ networkId, structureId },
    audience: 'everyone',
    data: {
      recipient: { kind: 'member', id: to },
      template: 'work-handed-over',
      params: { [work]: '1' },
      notBefore: null,
      expiresAt: new Date(now.getTime() + USEFUL_MS).toISOString(),
      dedupeKey: `reassigned:${id}:${String(version)}`,
    },
  };
}
