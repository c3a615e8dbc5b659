import type { IdSource } from '@maillage/kernel';

/**
 * Gives exactly these ids, in order.
 * @throws Error from `next()` once they are used up, so that an id nobody planned for is seen.
 */
export function queuedIds(...ids: readonly string[]): IdSource {
  let given = 0;
  return {
    next: () => {
      const id = ids[given];
      if (id === undefined) {
        throw new Error(`The test queued ${String(ids.length)} ids and one more was asked for.`);
      }
      given += 1;
      return id;
    },
  };
}

/**
 * Gives well-formed UUIDv7 strings that sort in the order given: `00000000-0000-7000-8000-000000000001`, …
 * Two sources with different `series` (0 to 65535) never give the same id.
 * @throws RangeError when `series` is out of range.
 */
export function sequentialIds(series = 0): IdSource {
  if (!Number.isInteger(series) || series < 0 || series > 0xffff) {
    throw new RangeError(`A series is a whole number from 0 to 65535, not ${String(series)}.`);
  }
  const prefix = `00000000-${series.toString(16).padStart(4, '0')}-7000-8000-`;
  let given = 0;
  return {
    next: () => {
      given += 1;
      return prefix + given.toString(16).padStart(12, '0');
    },
  };
}
