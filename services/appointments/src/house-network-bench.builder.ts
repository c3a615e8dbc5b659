import type { Clock, Outbox, UnitOfWork } from '@maillage/kernel';
import type { Connection } from 'mongoose';
import type { modelsOf } from './bench-models.builder.js';
import type { Appointments } from './booking/ports/appointments.js';
import { FollowHouse } from './booking/use-cases/follow-house.use-case.js';
import type { RecentWrites } from './busy-time/ports/recent-writes.js';
import { MongoMotiveSubscriptions } from './catalogue/persistence/mongo-motive-subscriptions.repository.js';
import type { StructureCopies } from './directory-copies/ports/directory-copies.js';
import { MongoOpeningBatches } from './openings/persistence/mongo-opening-batches.js';
import { MongoOpeningBook } from './openings/persistence/mongo-opening-book.js';
import {
  OPENING_BATCH,
  openingBatchSchema,
  type OpeningBatchDocument,
} from './openings/persistence/opening-batch.schema.js';
import type { SecondLook } from './second-look/ports/second-look.js';
import { timeOffOn } from './time-off-bench.builder.js';
import { MongoSeats } from './workshops/persistence/mongo-seats.js';
import { MongoWorkshops } from './workshops/persistence/mongo-workshops.js';
import { FollowHouseWorkshops } from './workshops/use-cases/follow-house-workshops.use-case.js';
import { FollowHouseNetwork } from './house-network/use-cases/follow-house-network.use-case.js';

interface Around {
  readonly structures: StructureCopies;
  readonly appointments: Appointments;
  readonly recentWrites: RecentWrites;
  readonly secondLook: SecondLook;
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/** What follows a house that changes network, on a bench's database. */
export function houseNetworkOn(
  connection: Connection,
  models: ReturnType<typeof modelsOf>,
  around: Around,
): FollowHouseNetwork {
  const { structures, appointments, unitOfWork, outbox, secondLook, clock } = around;
  const { closures, workedHolidays } = timeOffOn(connection);
  const batches = connection.model<OpeningBatchDocument>(OPENING_BATCH, openingBatchSchema);
  return new FollowHouseNetwork(
    structures,
    new MongoOpeningBook(models.openings, models.openingTurns),
    new MongoOpeningBatches(batches),
    ...([closures, workedHolidays] as const),
    new MongoMotiveSubscriptions(models.subscriptions, around.recentWrites),
    new FollowHouseWorkshops(new MongoWorkshops(models.workshops), new MongoSeats(models.seats)),
    new FollowHouse(appointments, unitOfWork, outbox, clock),
    ...([secondLook, clock] as const),
  );
}
