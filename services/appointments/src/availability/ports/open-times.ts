import type { DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { OpeningRef, OpenWeek, RoomWeek } from '../domain/index.js';

export type { OpeningRef, OpenWeek, RoomWeek };

/** Longest free stretches of days are told in steps of so many minutes, rounded up. */
export const FREE_STEP_MINUTES = 5;
/** The highest number of steps that is told; it stands for itself and more. */
export const MOST_FREE_STEPS = 255;

/** A week of an opening, by its Monday. */
export interface AskedWeek {
  readonly opening: OpeningRef;
  readonly monday: CivilDate;
}

/** A week of all rooms of a structure, by its Monday. */
export interface AskedRooms {
  readonly structureId: string;
  readonly monday: CivilDate;
}

/**
 * What a search reads: the openings that take a motive and what they have free, kept ready (the index) or worked out
 * from the database. Nothing in it depends on who asks, for which motive's duration, or when.
 */
export interface OpenTimes {
  /** Openings that take the motive in open structures of the network, with members who receive there. */
  openings(networkId: string, motiveCode: string): Promise<readonly OpeningRef[]>;
  /**
   * For each opening and day of the span the longest free stretch, holds not taken away, in steps
   * (`FREE_STEP_MINUTES`); what is not known is told as `MOST_FREE_STEPS`.
   */
  longestFree(openings: readonly OpeningRef[], span: DateSpan): Promise<readonly Uint8Array[]>;
  /** The weeks asked for, in any order; one without an open day may be left out. */
  weeks(asked: readonly AskedWeek[]): Promise<readonly OpenWeek[]>;
  /** The weeks of the rooms of structures, in any order; a room that is left out is not known to be free. */
  rooms(asked: readonly AskedRooms[]): Promise<readonly RoomWeek[]>;
}
