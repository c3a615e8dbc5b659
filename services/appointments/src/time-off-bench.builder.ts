import type { Connection } from 'mongoose';
import {
  ABSENCE,
  absenceSchema,
  type AbsenceDocument,
} from './absences/persistence/absence.schema.js';
import { MongoAbsences } from './absences/persistence/mongo-absences.js';
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
import { MongoTimetableChanges } from './timetable-changes/persistence/mongo-timetable-changes.js';
import {
  TIMETABLE_CHANGE,
  timetableChangeSchema,
  type TimetableChangeDocument,
} from './timetable-changes/persistence/timetable-change.schema.js';

/** What takes time away from openings, and its history, on a database. */
export function timeOffOn(connection: Connection) {
  const absences = new MongoAbsences(connection.model<AbsenceDocument>(ABSENCE, absenceSchema));
  const closures = new MongoClosures(connection.model<ClosureDocument>(CLOSURE, closureSchema));
  const days = connection.model<WorkedHolidayDocument>(WORKED_HOLIDAY, workedHolidaySchema);
  const workedHolidays = new MongoWorkedHolidays(days);
  const loader = new TimeOffLoader(absences, closures, workedHolidays);
  const changes = new MongoTimetableChanges(
    connection.model<TimetableChangeDocument>(TIMETABLE_CHANGE, timetableChangeSchema),
  );
  return { absences, closures, workedHolidays, loader, changes };
}
