import type { MemberScope } from '@maillage/kernel';
import { MongoIdempotency, uuidIds } from '@maillage/service-kit';
import { KeepAbsences } from './absences/use-cases/keep-absences.use-case.js';
import type { Bench } from './appointments-bench.builder.js';
import { KeepClosures } from './closures/use-cases/keep-closures.use-case.js';
import { KeepWorkedHolidays } from './closures/use-cases/keep-worked-holidays.use-case.js';
import { timeOffOn } from './time-off-bench.builder.js';
import { MongoMotives } from './catalogue/persistence/mongo-motives.repository.js';
import { MongoTimetableChanges } from './timetable-changes/persistence/mongo-timetable-changes.js';
import { KeepTimetableHistory } from './timetable-changes/use-cases/keep-timetable-history.js';
import { MongoOpeningBook } from './openings/persistence/mongo-opening-book.js';
import { MongoOpenings } from './openings/persistence/mongo-openings.repository.js';
import { MongoOpeningBatches } from './openings/persistence/mongo-opening-batches.js';
import {
  OPENING_BATCH,
  openingBatchSchema,
  type OpeningBatchDocument,
} from './openings/persistence/opening-batch.schema.js';
import { KeepOpeningBatches } from './openings/use-cases/keep-opening-batches.use-case.js';
import { KeepOpenings } from './openings/use-cases/keep-openings.use-case.js';
import { OpeningChecks } from './openings/use-cases/opening-checks.js';
import { OpeningViews } from './openings/use-cases/opening-views.js';
import { PlanOpenings } from './openings/use-cases/plan-openings.js';
import { PreviewOpenings } from './openings/use-cases/preview-openings.query.js';
import { ReadOpenings } from './openings/use-cases/read-openings.query.js';

/** The use cases of openings on a bench's database: every partner's team serves the first house, and no other. */
export function openingsOn({
  connection,
  models,
  members,
  structures,
  unitOfWork,
  clock,
  recentWrites,
}: Pick<
  Bench,
  'connection' | 'models' | 'members' | 'structures' | 'unitOfWork' | 'clock' | 'recentWrites'
>) {
  const book = new MongoOpeningBook(models.openings, models.openingTurns);
  const openings = new MongoOpenings(models.openings);
  const views = new OpeningViews(members, structures);
  const history = new KeepTimetableHistory(
    ...([new MongoTimetableChanges(models.timetableChanges), members, uuidIds, clock] as const),
  );
  const read = new ReadOpenings(openings, book, structures, views, history, clock);
  const idempotency = new MongoIdempotency(connection, unitOfWork, clock);
  const motives = new MongoMotives(models.motives, recentWrites);
  const serving = async (structureId: string, memberIds: readonly string[]) =>
    new Set(structureId === 'house-1' ? memberIds : []);
  const checks = new OpeningChecks(members, structures, motives, { serving }, views, clock);
  const keep = new KeepOpenings(
    ...([book, checks, read, history] as const),
    ...([unitOfWork, idempotency, uuidIds, clock] as const),
  );
  return { book, openings, views, history, read, idempotency, checks, keep };
}

/** The use cases of openings made at once, on a bench's database. */
export function openingBatchesOn(bench: Bench) {
  const { connection, structures, unitOfWork, clock } = bench;
  const { book, checks, history, idempotency } = openingsOn(bench);
  const { absences, closures, workedHolidays } = timeOffOn(connection);
  const batches = new MongoOpeningBatches(
    connection.model<OpeningBatchDocument>(OPENING_BATCH, openingBatchSchema),
  );
  const plan = new PlanOpenings(book, checks, uuidIds, clock);
  return {
    preview: new PreviewOpenings(
      ...([plan, absences, closures, workedHolidays, structures, clock] as const),
    ),
    keep: new KeepOpeningBatches(
      ...([book, batches, checks, plan, history, unitOfWork, idempotency] as const),
      ...([uuidIds, clock] as const),
    ),
  };
}

export const managerOf = (...structureIds: string[]): MemberScope => ({
  role: 'structure-manager',
  memberId: 'agent-1',
  structureIds,
  networkIds: ['net-1'],
});

/** The use cases of absences, closures and worked holidays on a bench's database. */
export function keepTimeOffOn(bench: Bench) {
  const { connection, members, structures, secondLook, unitOfWork, clock } = bench;
  const { absences, closures, workedHolidays } = timeOffOn(connection);
  const { history, idempotency } = openingsOn(bench);
  return {
    absences: new KeepAbsences(
      ...([absences, members, secondLook, history, unitOfWork, idempotency] as const),
      ...([uuidIds, clock] as const),
    ),
    closures: new KeepClosures(
      ...([closures, structures, secondLook, history, unitOfWork, idempotency] as const),
      ...([uuidIds, clock] as const),
    ),
    workedHolidays: new KeepWorkedHolidays(
      ...([workedHolidays, structures, secondLook, history, unitOfWork] as const),
      ...([idempotency, clock] as const),
    ),
  };
}
