/** Papers that were ticked, or whose tick was taken back, and are not answered yet. */
export type Ticks = Readonly<Record<string, boolean>>;

/** The papers seen with some ticks put on them, in the order they were seen; whether that differs. */
export function withTicks(
  seen: readonly string[],
  ticks: Ticks,
): { readonly papers: string[]; readonly changed: boolean } {
  const kept = seen.filter((paper) => ticks[paper] !== false);
  const added = Object.keys(ticks).filter((paper) => ticks[paper] && !seen.includes(paper));
  return { papers: [...kept, ...added], changed: kept.length < seen.length || added.length > 0 };
}
