import type { AvailabilityChange } from '../domain/availability-change.js';

export const TIMETABLE_STREAM = Symbol('TimetableStream');

/** A place in the stream of changes, to go on from. */
export type StreamPlace = string;

export interface StreamListener {
  readonly changed: (change: AvailabilityChange, place: StreamPlace) => void;
  /** The stream is closed; it may have lost its place. */
  readonly broken: (error: Error) => void;
}

/** Every committed write that changes free time, whichever process made it. */
export interface TimetableStream {
  /**
   * Listens from a place, or from now on.
   * @returns closes it
   * @throws Error when the place is not known any more.
   */
  follow(from: StreamPlace | undefined, listener: StreamListener): Promise<() => Promise<void>>;
}
