/** Values at given percentiles, by nearest rank; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** `p50 12 · p95 34 · p99 56 · max 78 ms`, whole milliseconds. */
export function spread(values: readonly number[]): string {
  const at = (percent: number): string => percentile(values, percent).toFixed(0);
  return `p50 ${at(50)} · p95 ${at(95)} · p99 ${at(99)} · max ${at(100)} ms`;
}
