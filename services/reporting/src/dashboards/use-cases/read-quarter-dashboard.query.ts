import {
  civilDateOf,
  parseQuarter,
  previousQuarter,
  quarterCode,
  sameQuarterLastYear,
} from '@maillage/calendar';
import { DomainError, type Clock, type Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { quarterStateOn, type RollUp } from '../../indicators/ports/figures.js';
import { figuresOpenTo } from '../../roll-ups/ports/figures-open-to.js';
import { ROLL_UPS, type RollUps } from '../../roll-ups/ports/roll-ups.js';
import {
  STRUCTURES,
  type StructureCopy,
  type Structures,
} from '../../structures/ports/structures.js';
import { quarterFigures, structureLines } from './quarter-figures.js';

const zoneWithoutHouses = 'Europe/Paris';

/** A network's quarter from its (structure, quarter) roll-ups only, so that it costs the same whatever was recorded. */
@Injectable()
export class ReadQuarterDashboard {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ROLL_UPS) private readonly rollUps: RollUps,
    @Inject(STRUCTURES) private readonly structures: Structures,
  ) {}

  /** @throws DomainError `NETWORK.NOT_FOUND`: unknown, or foreign to the caller. */
  async run(scope: Scope, networkId: string, quarter: string) {
    const open = figuresOpenTo(scope, networkId);
    if (open.length === 0) throw notFound(networkId);
    const parsed = parseQuarter(quarter);
    const previous = quarterCode(previousQuarter(parsed));
    const lastYear = quarterCode(sameQuarterLastYear(parsed));
    const [houses, rollUps] = await Promise.all([
      this.structures.ofNetwork(networkId),
      this.rollUps.ofQuarters(scope, { networkId, quarters: [quarter, previous, lastYear] }),
    ]);
    const own = open === 'network' ? houses : houses.filter(({ id }) => open.includes(id));
    const of = (code: string): RollUp[] => rollUps.filter(({ period }) => period === code);
    const present = of(quarter);
    const { state, daysLeft } = quarterStateOn(quarter, this.today(own));
    return {
      id: `${networkId}:${quarter}`,
      networkId,
      quarter,
      state,
      daysLeft,
      ...quarterFigures({ present, previous: of(previous), lastYear: of(lastYear) }),
      structures: structureLines(own, present, quarter),
    };
  }

  private today(houses: readonly StructureCopy[]) {
    return civilDateOf(this.clock.now(), houses[0]?.zone ?? zoneWithoutHouses);
  }
}

function notFound(networkId: string): DomainError {
  return new DomainError('not-found', 'NETWORK.NOT_FOUND', `There is no network ${networkId}.`);
}
