import { civilDateOf } from '@maillage/calendar';
import { demoNetwork } from '@maillage/demo-network';
import type { Clock } from '@maillage/kernel';
import { CLOCK, isDuplicateKey, isEmptyDatabase } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ABSENCE } from '../absences/persistence/absence.schema.js';
import { APPOINTMENT } from '../booking/persistence/appointment.schema.js';
import { BUSY_DAY } from '../busy-time/persistence/busy-day.schema.js';
import { MOTIVE, MOTIVE_SUBSCRIPTION } from '../catalogue/persistence/motive.schema.js';
import { CLOSURE } from '../closures/persistence/closure.schema.js';
import {
  MEMBER_COPY,
  NETWORK_COPY,
  STRUCTURE_COPY,
} from '../directory-copies/persistence/directory-copies.schema.js';
import { OPENING } from '../openings/persistence/opening.schema.js';
import {
  demoAppointmentDocuments,
  demoBusyDocuments,
  demoMemberCopies,
  demoMotiveDocuments,
  demoNetworkCopies,
  demoStructureCopies,
  demoSubscriptionDocuments,
} from './demo-documents.js';
import {
  demoAbsenceDocuments,
  demoClosureDocuments,
  demoOpeningDocuments,
} from './demo-timetables.js';

const batchSize = 500;

/** Loads this service's part of the invented network into an empty database: in bulk, no event said. */
@Injectable()
export class LoadDemoNetwork {
  private readonly logger = new Logger('Demo');

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether it was loaded; a database that holds anything is left as it is. */
  async run(): Promise<boolean> {
    if (!(await isEmptyDatabase(this.connection)) && !(await this.wasCutShort())) return false;
    const today = civilDateOf(this.clock.now(), demoNetwork.zone);
    const appointments = demoAppointmentDocuments(today);
    await this.insert(NETWORK_COPY, demoNetworkCopies());
    await this.insert(STRUCTURE_COPY, demoStructureCopies());
    await this.insert(MEMBER_COPY, demoMemberCopies());
    await this.insert(OPENING, demoOpeningDocuments(today));
    await this.insert(ABSENCE, demoAbsenceDocuments(today));
    await this.insert(CLOSURE, demoClosureDocuments(today));
    await this.insert(BUSY_DAY, demoBusyDocuments(today));
    await this.insert(APPOINTMENT, appointments);
    await this.insert(MOTIVE_SUBSCRIPTION, demoSubscriptionDocuments());
    await this.insert(MOTIVE, demoMotiveDocuments());
    this.logger.log(`demonstration network loaded: ${appointments.length} appointments`);
    return true;
  }

  /** The catalogue comes last, so houses of the demonstration without it are a load that did not end. */
  private async wasCutShort(): Promise<boolean> {
    const { id: networkId } = demoNetwork;
    if (await this.connection.model(MOTIVE).exists({ networkId })) return false;
    return (await this.connection.model(STRUCTURE_COPY).exists({ networkId })) !== null;
  }

  /** Ids are deterministic: what a load that was cut short left is not written twice. */
  private async insert(model: string, documents: readonly object[]): Promise<void> {
    for (let first = 0; first < documents.length; first += batchSize) {
      const batch = documents.slice(first, first + batchSize);
      try {
        await this.connection.model(model).insertMany(batch, { ordered: false });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }
}
