import { DomainError } from '@maillage/kernel';

/** A value of a partition with its share in tenths of a percent; null without denominator. */
export interface Share {
  readonly key: string;
  readonly count: number;
  readonly permille: number | null;
}

/**
 * Shares of a partition by largest remainder: whole tenths of a percent that sum to exactly 1000.
 * Equal remainders: the larger count first, then the earlier entry. The order of entries is kept.
 * @param counts whole counts ≥ 0 by key. All zero (or none): every share is null.
 * @throws DomainError `INDICATOR.NEGATIVE_COUNT` (invalid). Source: domain-reporting §5.
 */
export function sharesOf(counts: readonly (readonly [key: string, count: number])[]): Share[] {
  const negative = counts.find(([, count]) => count < 0 || !Number.isSafeInteger(count));
  if (negative) {
    const [key, count] = negative;
    const message = `"${key}" counts ${String(count)}; a share needs whole counts of 0 or more`;
    throw new DomainError('invalid', 'INDICATOR.NEGATIVE_COUNT', message);
  }
  const total = counts.reduce((sum, [, count]) => sum + BigInt(count), 0n);
  if (total === 0n) return counts.map(([key, count]) => ({ key, count, permille: null }));
  const exact = counts.map(([, count]) => BigInt(count) * 1000n);
  const floors = exact.map((thousandfold) => Number(thousandfold / total));
  const missing = 1000 - floors.reduce((sum, floor) => sum + floor, 0);
  const raised = new Set(byLargestRemainder(counts, exact, total).slice(0, missing));
  return counts.map(([key, count], index) => ({
    key,
    count,
    permille: (floors[index] ?? 0) + (raised.has(index) ? 1 : 0),
  }));
}

function byLargestRemainder(
  counts: readonly (readonly [string, number])[],
  exact: readonly bigint[],
  total: bigint,
): number[] {
  const remainders = exact.map((thousandfold) => thousandfold % total);
  return counts
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [remainders[a] ?? 0n, remainders[b] ?? 0n];
      if (left !== right) return left > right ? -1 : 1;
      return (counts[b]?.[1] ?? 0) - (counts[a]?.[1] ?? 0) || a - b;
    });
}
