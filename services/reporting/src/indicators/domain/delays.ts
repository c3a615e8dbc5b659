import { DomainError } from '@maillage/kernel';
import { addCounts, countsUnder, type Counts } from './counts.js';

/** How many times each delay was met; keys are whole hundredths of a business day. */
export type DelayHistogram = Counts;

/** Business time in hundredths of a business day; null when nothing was measured. */
export interface Delay {
  readonly count: number;
  readonly medianHundredths: number | null;
  readonly p90Hundredths: number | null;
}

/**
 * The percentile by nearest rank: the smallest delay that at least `percent` % of the measures do not exceed.
 * It is always a delay that was met, never a mean of two; null for an empty histogram.
 * @param percent more than 0, at most 100.
 * @throws DomainError `INDICATOR.INVALID_PERCENTILE` (invalid).
 */
export function percentileOf(histogram: DelayHistogram, percent: number): number | null {
  if (!(percent > 0 && percent <= 100)) {
    const message = `${String(percent)} is no percentile; give more than 0, at most 100`;
    throw new DomainError('invalid', 'INDICATOR.INVALID_PERCENTILE', message);
  }
  const sorted = Object.entries(histogram)
    .map(([hundredths, count]) => ({ hundredths: Number(hundredths), count }))
    .sort((a, b) => a.hundredths - b.hundredths);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const rank = Math.ceil((percent * total) / 100);
  let seen = 0;
  for (const { hundredths, count } of sorted) {
    seen += count;
    if (count > 0 && seen >= rank) return hundredths;
  }
  return null;
}

/** Count, median and 90th percentile of a histogram. Source: domain-reporting §2, I15 and I16. */
export function delayOf(histogram: DelayHistogram): Delay {
  return {
    count: Object.values(histogram).reduce((sum, count) => sum + count, 0),
    medianHundredths: percentileOf(histogram, 50),
    p90Hundredths: percentileOf(histogram, 90),
  };
}

/** The histograms of one dimension (`first-response`, `resolution`) by operator, and all added up under `all`. */
export function histogramsByOperator(
  counts: Counts,
  dimension: string,
): ReadonlyMap<string, DelayHistogram> {
  const found = countsUnder(counts, dimension);
  const operators = new Set(Object.keys(found).map((key) => key.slice(0, key.indexOf(':'))));
  const byOperator = [...operators].sort().map((code) => [code, countsUnder(found, code)] as const);
  return new Map([['all', addCounts(...byOperator.map(([, each]) => each))], ...byOperator]);
}
