import type { Page, PageRequest } from '@maillage/service-kit';
import type { Entry } from '../chain/entry.js';
import type { LogPart } from '../domain/read-log.policy.js';

export const READINGS = Symbol('Readings');

export interface ListedEntry extends Entry {
  readonly sealed: boolean;
}

/** A part of the log; a day is that of the zone (IANA). */
export type ListedPart =
  | Extract<LogPart, { of: 'person' }>
  | (Exclude<LogPart, { of: 'person' }> & { readonly zone: string });

/** The log as people look at it; whoever asks has been let through by `decideLog`. */
export interface Readings {
  /** Newest first. @param networkIds of the caller: who works in a house also reads in other networks. */
  list(
    part: ListedPart,
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<Page<ListedEntry>>;
}
