const MINUTE_MS = 60_000;

/** A start, and how long it takes: elapsed minutes. */
export interface Timed {
  readonly startsAt: Date;
  readonly motive: { readonly durationMinutes: number; readonly bufferMinutes: number };
}

/** The time that an appointment or a hold takes of its member and room: [from, to), the buffer after it included. */
export function takenTimeOf({ startsAt, motive }: Timed): {
  readonly from: Date;
  readonly to: Date;
} {
  const minutes = motive.durationMinutes + motive.bufferMinutes;
  return { from: startsAt, to: new Date(startsAt.getTime() + minutes * MINUTE_MS) };
}
