import {
  occurrencesOf,
  type DateSpan,
  type Recurrence,
  type RecurrenceException,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';

/** An opening, as far as its days go. */
interface Recurring {
  readonly recurrence: Recurrence;
  readonly exceptions: readonly RecurrenceException[];
}

/**
 * The first civil day of a span, both ends included, on which one of the openings takes place, by their rules and
 * exceptions alone: absences, closures and public holidays are not looked at. Undefined when there is none.
 */
export function nextOpeningDay(
  openings: readonly Recurring[],
  span: DateSpan,
): CivilDate | undefined {
  const [first] = openings
    .flatMap(({ recurrence, exceptions }) => occurrencesOf(recurrence, exceptions, span))
    .map(({ date }) => date)
    .sort();
  return first;
}
