import { civilDateOf } from '@maillage/calendar';
import { demoNetwork } from '@maillage/demo-network';
import type { Clock } from '@maillage/kernel';
import { CLOCK, isEmptyDatabase } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ACTIVITIES, type Activities } from '../activities/ports/activities.js';
import { ACTIVITY_MODEL } from '../activities/persistence/activity.schema.js';
import { countedActivity, type Activity } from '../activities/ports/counted-activity.js';
import {
  OPERATORS,
  PROCEDURES,
  type Operators,
  type Procedures,
} from '../catalogue/ports/catalogue.js';
import { FACTS, type Fact, type Facts } from '../roll-ups/ports/facts.js';
import { RebuildRollUps } from '../roll-ups/use-cases/rebuild-roll-ups.use-case.js';
import { STRUCTURES, type Structures } from '../structures/ports/structures.js';
import { demoActivityRecords } from './demo-activities.js';
import {
  demoFacts,
  demoStructureCopies,
  startingOperators,
  startingProcedures,
} from './demo-facts.js';
import { LoadedSource } from './loaded-source.js';

/** Loads this service's part of the invented network into an empty database: in bulk, no event said. */
@Injectable()
export class LoadDemoNetwork {
  private readonly logger = new Logger('Demo');

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(PROCEDURES) private readonly procedures: Procedures,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(FACTS) private readonly facts: Facts,
    private readonly rebuildRollUps: RebuildRollUps,
  ) {}

  /** @returns whether it was loaded; a database that holds anything is left as it is. */
  async run(): Promise<boolean> {
    if (!(await isEmptyDatabase(this.connection)) && !(await this.wasCutShort())) return false;
    const today = civilDateOf(this.clock.now(), demoNetwork.zone);
    await this.load(demoActivityRecords(today), demoFacts(today));
    return true;
  }

  /** Writes them, their roll-ups, and then the houses. */
  async load(activities: readonly Activity[], facts: readonly Fact[]): Promise<void> {
    const began = performance.now();
    const loaded = new LoadedSource([...activities.map(countedActivity), ...facts]);
    await this.activities.insertAll(activities);
    await this.facts.insertAll(facts);
    const { quarters } = await this.rebuildRollUps.runFrom([loaded], demoNetwork.id);
    await this.operators.insertAll(startingOperators());
    await this.procedures.insertAll(startingProcedures());
    await this.structures.insertAll(demoStructureCopies());
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.logger.log(
      `demonstration network loaded in ${seconds} s: ${activities.length} activities, ${facts.length} facts, ${quarters} quarters of houses`,
    );
  }

  /** Houses come last, so activities of the demonstration without them are a load that did not end. */
  private async wasCutShort(): Promise<boolean> {
    const { id: networkId } = demoNetwork;
    if ((await this.structures.ofNetwork(networkId)).length > 0) return false;
    return (await this.connection.model(ACTIVITY_MODEL).exists({ networkId })) !== null;
  }
}
