import type { DomainEvent, Outbox, Tx } from '@maillage/kernel';
import { OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  isNoCount,
  isQuarter,
  movementsOf,
  rollUpId,
  type VersionedContribution,
} from '../../indicators/ports/figures.js';
import type { MoveFigures } from '../ports/move-figures.js';
import { ROLL_UPS, type MovedRollUp, type RollUps } from '../ports/roll-ups.js';

@Injectable()
export class MoveFiguresInRollUps implements MoveFigures {
  constructor(
    @Inject(ROLL_UPS) private readonly rollUps: RollUps,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  async run(
    tx: Tx,
    before: VersionedContribution | undefined,
    after: VersionedContribution,
    alsoSaid: readonly DomainEvent[] = [],
  ): Promise<void> {
    const moved = await this.rollUps.move(tx, movementsOf(before, after));
    const quarters = moved.filter(
      ({ movement }) => isQuarter(movement.period) && !isNoCount(movement.counts),
    );
    await this.outbox.append(tx, [...alsoSaid, ...quarters.map(quarterUpdated)]);
  }
}

function quarterUpdated({ movement, version }: MovedRollUp): DomainEvent {
  const { networkId, structureId, period } = movement;
  return {
    type: 'reporting.quarter.updated.v1',
    subject: rollUpId(movement),
    aggregateVersion: version,
    networkId,
    structureId,
    audience: 'everyone',
    data: { structureId, quarter: period },
  };
}
