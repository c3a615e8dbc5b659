import type { Clock } from '@maillage/kernel';

/** A length of time; the parts are added up. Days are 24 hours: move over a change of clocks with `setTo`. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/** A clock that stands still until the test moves it. */
export interface FixedClock extends Clock {
  /** Moves to an instant, forwards or backwards. ISO 8601 with `Z` or an offset, else a `RangeError`. */
  setTo(iso: string): void;
  /** Moves by a span; negative parts move backwards. */
  advanceBy(span: Span): void;
}

/**
 * A clock set to `iso` (ISO 8601 with `Z` or an offset, e.g. `2026-03-02T09:00:00+01:00`).
 * @throws RangeError when `iso` has no zone or is no instant: a test must not depend on the machine's zone.
 */
export function fixedClock(iso: string): FixedClock {
  let instant = readInstant(iso);
  return {
    now: () => new Date(instant),
    setTo: (next) => {
      instant = readInstant(next);
    },
    advanceBy: (span) => {
      instant += lengthOf(span);
    },
  };
}

function readInstant(iso: string): number {
  const instant = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new RangeError(`"${iso}" is not an instant with its zone, such as 2026-03-02T09:00:00Z.`);
  }
  return instant;
}

function lengthOf({
  days = 0,
  hours = 0,
  minutes = 0,
  seconds = 0,
  milliseconds = 0,
}: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}
