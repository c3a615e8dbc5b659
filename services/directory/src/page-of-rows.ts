import { DomainError } from '@maillage/kernel';

/** One page as every list answers it; `after` is the id of its last row, `null` on the last page. */
export interface Page<Row> {
  readonly data: Row[];
  readonly page: { readonly after: string | null };
}

/** What a caller asks of a list, as the query string names it. */
export interface PageRequest {
  readonly 'page[size]': number;
  readonly 'page[after]'?: string | undefined;
}

/**
 * Cuts a page out of rows that are sorted already and few enough to be held in memory (a network's, a search's).
 * @throws DomainError `LIST.UNKNOWN_CURSOR` (invalid) when `page[after]` is no row of the list.
 */
export function pageOfRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  request: PageRequest,
): Page<Row> {
  const after = request['page[after]'];
  const position = after === undefined ? -1 : rows.findIndex(({ id }) => id === after);
  if (after !== undefined && position === -1) {
    throw new DomainError(
      'invalid',
      'LIST.UNKNOWN_CURSOR',
      'page[after] names no row of this list; start again without it.',
    );
  }
  const data = rows.slice(position + 1, position + 1 + request['page[size]']);
  const more = position + 1 + data.length < rows.length;
  return { data, page: { after: more ? (data.at(-1)?.id ?? null) : null } };
}
