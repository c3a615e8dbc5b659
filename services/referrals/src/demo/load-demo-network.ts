import { civilDateOf } from '@maillage/calendar';
import { demoNetwork } from '@maillage/demo-network';
import type { Clock, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, isEmptyDatabase, sessionOf, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { CASE } from '../cases/persistence/case.schema.js';
import { CASE_SAFE, type CaseSafe } from '../cases/ports/case-safe.js';
import {
  MEMBER_COPY,
  OPERATOR_COPY,
  OPERATOR_TEAM_COPY,
  PROCEDURE_COPY,
  STRUCTURE_COPY,
} from '../directory-copies/persistence/directory-copies.schema.js';
import { LEG } from '../legs/persistence/leg.schema.js';
import { MANDATE } from '../mandates/persistence/mandate.schema.js';
import {
  demoMemberCopies,
  demoReferrals,
  demoStructureCopies,
  demoTeamCopies,
  startingOperatorCopies,
  startingProcedureCopies,
} from './demo-documents.js';

/** Loads this service's part of the invented network into an empty database: in bulk, no event said. */
@Injectable()
export class LoadDemoNetwork {
  private readonly logger = new Logger('Demo');

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether it was loaded; all of it or nothing, and a database that holds anything is left as it is. */
  async run(): Promise<boolean> {
    if (!(await isEmptyDatabase(this.connection))) return false;
    const now = this.clock.now();
    const { mandates, cases, legs } = demoReferrals(
      civilDateOf(now, demoNetwork.zone),
      now,
      this.safe,
    );
    await this.unitOfWork.run(async (tx) => {
      await this.insert(tx, STRUCTURE_COPY, demoStructureCopies());
      await this.insert(tx, OPERATOR_TEAM_COPY, demoTeamCopies());
      await this.insert(tx, OPERATOR_COPY, startingOperatorCopies());
      await this.insert(tx, PROCEDURE_COPY, startingProcedureCopies());
      await this.insert(tx, MEMBER_COPY, demoMemberCopies());
      await this.insert(tx, MANDATE, mandates);
      await this.insert(tx, CASE, cases);
      await this.insert(tx, LEG, legs);
    });
    this.logger.log(`demonstration network loaded: ${cases.length} cases, ${legs.length} legs`);
    return true;
  }

  private async insert(tx: Tx, model: string, documents: readonly object[]): Promise<void> {
    await this.connection.model(model).insertMany([...documents], { session: sessionOf(tx) });
  }
}
