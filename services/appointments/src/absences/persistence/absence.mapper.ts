import { lastDayOf, type Absence } from '../domain/absence.js';
import type { AbsenceDocument } from './absence.schema.js';

export function toAbsenceDocument({ id, ...absence }: Absence): AbsenceDocument {
  return { _id: id, ...absence, lastDay: lastDayOf(absence.time) };
}

export function toAbsence({ _id, lastDay: _, ...absence }: AbsenceDocument): Absence {
  return { id: _id, ...absence };
}
