/** How much a member holds; null: not known. */
export interface HeldWork {
  /** Cases under way that they wrote. */
  readonly cases: number | null;
  /** Legs they took in charge. */
  readonly legs: number | null;
  /** Coming appointments. */
  readonly appointments: number | null;
}

/**
 * What the notice to a successor counts: what is known and not none; null when it is known that there is nothing to
 * take over. Source: domain-directory §2.
 */
export function countedInNotice(work: HeldWork): Readonly<Record<string, string>> | null {
  const counts = Object.entries(work) as [keyof HeldWork, number | null][];
  if (counts.every(([, count]) => count === 0)) return null;
  return Object.fromEntries(
    counts.flatMap(([name, count]) =>
      count === null || count === 0 ? [] : [[name, String(count)]],
    ),
  );
}
