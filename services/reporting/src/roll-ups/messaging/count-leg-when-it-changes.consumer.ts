import type { EventEnvelope } from '@maillage/contracts/events';
import { DomainError } from '@maillage/kernel';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { contributionOfLeg } from '../../indicators/ports/figures.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import type { Fact } from '../ports/facts.js';
import { CountFact } from '../use-cases/count-fact.use-case.js';

type LegFact =
  | 'referrals.leg.opened.v1'
  | 'referrals.leg.taken-in-charge.v1'
  | 'referrals.leg.reassigned.v1'
  | 'referrals.leg.resolved.v1'
  | 'referrals.leg.closed.v1'
  | 'referrals.leg.republished.v1';

@Controller()
export class CountLegWhenItChanges {
  constructor(
    private readonly inbox: Inbox,
    private readonly countFact: CountFact,
    @Inject(STRUCTURES) private readonly structures: Structures,
  ) {}

  @Reaction(
    'referrals.leg.opened.v1',
    'referrals.leg.taken-in-charge.v1',
    'referrals.leg.reassigned.v1',
    'referrals.leg.resolved.v1',
    'referrals.leg.closed.v1',
    'referrals.leg.republished.v1',
  )
  async count(envelope: EventEnvelope<LegFact>): Promise<void> {
    const zone = await this.zoneOf(envelope.data.leg.structureId);
    const fact = factOfLeg(envelope, zone);
    await this.inbox.once(envelope, 'count-leg', (tx) => this.countFact.run(tx, fact));
  }

  /**
   * @throws DomainError `STRUCTURE.NOT_KNOWN_YET` (not-found): the fact comes again for a quarter of an hour, then it
   *   is a dead letter, to be retried once the directory has said the house.
   */
  private async zoneOf(structureId: string): Promise<string> {
    const structure = await this.structures.byId(structureId);
    if (structure) return structure.zone;
    throw new DomainError(
      'not-found',
      'STRUCTURE.NOT_KNOWN_YET',
      `Structure ${structureId} is not known here yet, so its day and quarter are not either: run republish directory, then dead-letters retry`,
    );
  }
}

function factOfLeg(envelope: EventEnvelope<LegFact>, zone: string): Fact {
  const { leg } = envelope.data;
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const contribution = contributionOfLeg(
    {
      ...leg,
      openedAt: new Date(leg.openedAt),
      firstResponseAt: instant(leg.firstResponseAt),
      resolvedAt: instant(leg.resolvedAt),
    },
    zone,
  );
  const at = new Date(envelope.time);
  return { kind: 'leg', id: leg.id, version: envelope.aggregateversion, at, contribution };
}
