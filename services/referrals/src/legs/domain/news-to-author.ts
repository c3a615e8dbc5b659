import type { DomainEvent } from '@maillage/kernel';
import type { LegFact } from './leg-events.js';
import type { Leg } from './leg.js';

/** After this the news helps nobody, ms. */
const USEFUL_MS = 30 * 86_400_000;

const templates = { 'taken-in-charge': 'leg-taken-in-charge', resolved: 'leg-resolved' } as const;

/**
 * What the directory is asked to tell the author of a case about one of its legs: the reference, no text, no name;
 * nothing about what the author did. Source: domain-referrals §6.
 */
export function newsToAuthor(fact: LegFact, leg: Leg, now: Date): DomainEvent[] {
  if (fact !== 'taken-in-charge' && fact !== 'resolved') return [];
  const { id, version, authorId, caseId, caseReference, networkId, structureId } = leg;
  return [
    {
      type: 'referrals.message.requested.v1',
      subject: id,
      aggregateVersion: version,
      networkId,
      structureId,
      audience: 'everyone',
      data: {
        recipient: { kind: 'member', id: authorId },
        template: templates[fact],
        params: { caseId, reference: caseReference },
        notBefore: null,
        expiresAt: new Date(now.getTime() + USEFUL_MS).toISOString(),
        dedupeKey: `${templates[fact]}:${id}:${String(version)}`,
      },
    },
  ];
}
