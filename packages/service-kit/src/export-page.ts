/**
 * A page of one person's records by id, for their export.
 * @param records all of the person, in any order
 * @param after id of the last record of the page before; null: the first page
 * @param size records a page may hold
 */
export function exportPage<Entry extends { readonly id: string }>(
  records: readonly Entry[],
  after: string | null,
  size: number,
): { readonly page: readonly Entry[]; readonly after: string | null } {
  const rest = records
    .filter(({ id }) => after === null || id > after)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = rest.slice(0, size);
  return { page, after: rest.length > size ? (page.at(-1)?.id ?? null) : null };
}
