import type { Tx, UnitOfWork } from '@maillage/kernel';
import { UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ACTIVITY_SOURCE } from '../../activities/ports/activity-source.js';
import {
  quarterOfPeriod,
  rollUpId,
  rollUpsOf,
  type RollUp,
  type VersionedContribution,
} from '../../indicators/ports/figures.js';
import { FACT_SOURCE, type CountedSource, type StructureQuarter } from '../ports/counted-source.js';
import { REBUILD_PROGRESS, type RebuildProgress } from '../ports/rebuild-progress.js';
import { ROLL_UPS, type RollUps } from '../ports/roll-ups.js';

/** What a rebuild came to: structure quarters gone through, and roll-ups that were not as they should be. */
export interface RebuildReport {
  readonly quarters: number;
  readonly corrected: number;
}

/**
 * Computes roll-ups again from activities and facts, one structure and quarter at a time, each in its own
 * transaction, so that it may run beside the service. Stopped, it goes on where it was; run again, it changes nothing.
 */
@Injectable()
export class RebuildRollUps {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(ACTIVITY_SOURCE) private readonly activities: CountedSource,
    @Inject(FACT_SOURCE) private readonly facts: CountedSource,
    @Inject(ROLL_UPS) private readonly rollUps: RollUps,
    @Inject(REBUILD_PROGRESS) private readonly progress: RebuildProgress,
  ) {}

  /** @param networkId one network; all when left out. */
  run(networkId?: string): Promise<RebuildReport> {
    return this.runFrom([this.activities, this.facts], networkId);
  }

  /** The same from other sources: the demonstration has just written what it would read. */
  async runFrom(sources: readonly CountedSource[], networkId?: string): Promise<RebuildReport> {
    const network = networkId ?? 'all';
    const last = await this.progress.last(network);
    const places = await this.placesOf(sources, networkId);
    const left = last ? places.filter((place) => idOf(place) > idOf(last)) : places;
    let corrected = 0;
    for (const place of left) {
      corrected += await this.unitOfWork.run((tx) => this.rebuild(tx, sources, place));
      await this.progress.reached(network, place);
    }
    await this.progress.finished(network);
    return { quarters: left.length, corrected };
  }

  private async placesOf(
    sources: readonly CountedSource[],
    networkId: string | undefined,
  ): Promise<StructureQuarter[]> {
    const places = new Map<string, StructureQuarter>();
    for (const source of [...sources, this.rollUps]) {
      for (const place of await source.structureQuarters(networkId)) places.set(idOf(place), place);
    }
    return [...places.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }

  private async rebuild(
    tx: Tx,
    sources: readonly CountedSource[],
    place: StructureQuarter,
  ): Promise<number> {
    const counted: VersionedContribution[] = [];
    for (const source of sources) counted.push(...(await source.contributionsOf(tx, place)));
    const due = rollUpsOf(counted).filter(
      ({ structureId, period }) =>
        structureId === place.structureId && quarterOfPeriod(period) === place.quarter,
    );
    const held = new Map(
      (await this.rollUps.within(tx, place)).map((rollUp) => [rollUpId(rollUp), rollUp]),
    );
    const dueIds = new Set(due.map(rollUpId));
    const missing = due.filter((rollUp) => !held.has(rollUpId(rollUp)));
    const wrong = due.filter((rollUp) => isWrong(held.get(rollUpId(rollUp)), rollUp));
    const needless = [...held.values()].filter((rollUp) => !dueIds.has(rollUpId(rollUp)));
    await this.rollUps.correct(tx, { missing, wrong, needless });
    return missing.length + wrong.length + needless.length;
  }
}

function idOf({ structureId, quarter }: StructureQuarter): string {
  return `${structureId}:${quarter}`;
}

function isWrong(held: RollUp | undefined, due: RollUp): boolean {
  return held !== undefined && JSON.stringify(held) !== JSON.stringify(due);
}
