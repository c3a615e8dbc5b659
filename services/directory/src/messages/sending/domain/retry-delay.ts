const SHORTEST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after an attempt that found no server, in milliseconds: 5 s, doubling, at most 15 min. It is tried
 * until the message expires: an outage loses nothing that is still of use.
 */
export function retryDelayMs(attempts: number): number {
  return Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.max(0, attempts - 1));
}
