import type { DateSpan } from '@maillage/calendar';
import type { OpeningRef, OpenTimes, OpenWeek, RoomWeek } from './open-times.js';

export const AVAILABILITY_INDEX = Symbol('AvailabilityIndex');

/** An opening as the index finds it. */
export interface IndexedOpening extends OpeningRef {
  readonly networkId: string;
  readonly motiveCodes: readonly string[];
}

/** Where a reading of the database stands among others: what was read later wins, whoever writes first. */
export type Turn = number;

/**
 * Free time kept ready for searches. Derived data: it may be emptied at any moment and is then not covered until it
 * is rebuilt. Each call fails within two seconds when its server is away.
 */
export interface AvailabilityIndex {
  /** The civil days for which it is complete; undefined while it is not. */
  covered(): Promise<DateSpan | undefined>;
  /** What it holds of these structures now; undefined while it is not complete for the days of the span. */
  of(structureIds: readonly string[], span: DateSpan): Promise<OpenTimes | undefined>;
  /** Another text after every change of houses, members, motives and offers; undefined while nobody says it. */
  factsEdition(): Promise<string | undefined>;
  renewFacts(): Promise<void>;
  /** Takes a turn: before the database is read for what will be written. */
  turn(): Promise<Turn>;
  /** Writes openings with some of their weeks; what another has written in a later turn stays. */
  write(
    turn: Turn,
    entries: readonly { readonly opening: IndexedOpening; readonly weeks: readonly OpenWeek[] }[],
  ): Promise<void>;
  /** Writes weeks of rooms; what another has written in a later turn stays. */
  writeRooms(turn: Turn, weeks: readonly RoomWeek[]): Promise<void>;
  /** Finds these openings no more, unless written in a later turn. */
  remove(turn: Turn, openingIds: readonly string[]): Promise<void>;
  /** Forgets everything, what it covers first. */
  clear(): Promise<void>;
  /** Says that every opening has been written, and the rooms of its house, for these days. */
  cover(span: DateSpan): Promise<void>;
}
