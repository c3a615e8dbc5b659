/**
 * Whole counts by key; a missing key is 0. Keys are words joined by `:` (`operator:CNAF`), never with a dot.
 * Canonical form: keys in ascending code-unit order, no zero. Every function here gives it, so that equal
 * counts are equal bytes.
 */
export type Counts = Readonly<Record<string, number>>;

/** No count at all. */
export const noCounts: Counts = {};

/** The same counts in canonical form. */
export function canonicalCounts(counts: Counts): Counts {
  const kept = Object.entries(counts).filter(([, count]) => count !== 0);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The sum, key by key. Commutative and associative, so the order of facts does not matter. */
export function addCounts(...all: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return canonicalCounts(Object.fromEntries(sum));
}

/** `counts` less `taken`, key by key; may be negative: a difference is a movement, not a figure. */
export function subtractCounts(counts: Counts, taken: Counts): Counts {
  const negative = Object.entries(taken).map(([key, count]) => [key, -count] as const);
  return addCounts(counts, Object.fromEntries(negative));
}

/** Whether nothing is counted. */
export function isNoCount(counts: Counts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** One count; 0 when the key is missing. */
export function countOf(counts: Counts, key: string): number {
  return counts[key] ?? 0;
}

/** The counts of one dimension by value: `countsUnder({ 'theme:housing': 2 }, 'theme')` is `{ housing: 2 }`. */
export function countsUnder(counts: Counts, dimension: string): Counts {
  const prefix = `${dimension}:`;
  const entries = Object.entries(counts).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(entries.map(([key, count]) => [key.slice(prefix.length), count]));
}
