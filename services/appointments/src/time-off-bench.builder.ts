import type { Connection } from 'mongoose';
import {
  ABSENCE,
  absenceSchema,
  type AbsenceDocument,
} from './absences/persistence/absence.schema.js';
import { MongoAbsences } from './absences/persistence/mongo-absences.js';
import { KeepAbsences } from './absences/use-cases/keep-absences.use-case.js';
import type { Bench } from './appointments-bench.builder.js';
import { TimeOffLoader } from './availability/use-cases/time-off.js';
import {
  CLOSURE,
  closureSchema,
  WORKED_HOLIDAY,
  workedHolidaySchema,
  type ClosureDocument,
  type WorkedHolidayDocument,
} from './closures/persistence/closure.schema.js';
import { MongoClosures, MongoWorkedHolidays } from './closures/persistence/mongo-closures.js';
import { KeepClosures } from './closures/use-cases/keep-closures.use-case.js';
import { KeepWorkedHolidays } from './closures/use-cases/keep-worked-holidays.use-case.js';
import { openingsOn } from './openings-bench.builder.js';
import { uuidIds } from '@maillage/service-kit';

/** What takes time away from openings, on a database. */
export function timeOffOn(connection: Connection) {
  const absences = new MongoAbsences(connection.model<AbsenceDocument>(ABSENCE, absenceSchema));
  const closures = new MongoClosures(connection.model<ClosureDocument>(CLOSURE, closureSchema));
  const days = connection.model<WorkedHolidayDocument>(WORKED_HOLIDAY, workedHolidaySchema);
  const workedHolidays = new MongoWorkedHolidays(days);
  const loader = new TimeOffLoader(absences, closures, workedHolidays);
  return { absences, closures, workedHolidays, loader };
}

/** The use cases of absences, closures and worked holidays on a bench's database. */
export function keepTimeOffOn(bench: Bench) {
  const { connection, members, structures, unitOfWork, clock } = bench;
  const { absences, closures, workedHolidays } = timeOffOn(connection);
  const { history, idempotency } = openingsOn(bench);
  return {
    absences: new KeepAbsences(
      ...([absences, members, history, unitOfWork, idempotency, uuidIds, clock] as const),
    ),
    closures: new KeepClosures(
      ...([closures, structures, history, unitOfWork, idempotency, uuidIds, clock] as const),
    ),
    workedHolidays: new KeepWorkedHolidays(
      ...([workedHolidays, structures, history, unitOfWork, idempotency, clock] as const),
    ),
  };
}
