/** Which part of a list is asked for. */
export interface PageRequest {
  readonly size: number;
  /** Cursor of the last answer. */
  readonly after?: string | undefined;
}

/** One page of a list; `after` is the cursor of the next, null at the end. */
export interface Page<T> {
  readonly data: T[];
  readonly page: { readonly after: string | null };
}

/** What the query string of a list asks for (`?page[size]=&page[after]=`, contracts' `pageQuery`). */
export function pageAsked(query: {
  readonly 'page[size]': number;
  readonly 'page[after]'?: string | undefined;
}): PageRequest {
  return { size: query['page[size]'], after: query['page[after]'] };
}
