import { DomainError } from '@maillage/kernel';
import type { Page, PageRequest } from './page.js';

/**
 * Cuts a page out of rows that are sorted already and few enough to be held in memory (a network's, a search's).
 * @throws DomainError `LIST.UNKNOWN_CURSOR` (invalid) when `page[after]` is no row of the list.
 */
export function pageOfRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { size, after }: PageRequest,
): Page<Row> {
  const position = after === undefined ? -1 : rows.findIndex(({ id }) => id === after);
  if (after !== undefined && position === -1) {
    throw new DomainError(
      'invalid',
      'LIST.UNKNOWN_CURSOR',
      'page[after] names no row of this list; start again without it.',
    );
  }
  const data = rows.slice(position + 1, position + 1 + size);
  const more = position + 1 + data.length < rows.length;
  return { data, page: { after: more ? (data.at(-1)?.id ?? null) : null } };
}
