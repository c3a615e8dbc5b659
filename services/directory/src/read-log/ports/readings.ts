import type { Page, PageRequest } from '@maillage/service-kit';
import type { Entry } from '../chain/entry.js';
import type { LogPart } from '../domain/read-log.policy.js';

export const READINGS = Symbol('Readings');

export interface ListedEntry extends Entry {
  readonly sealed: boolean;
}

/** The log as people look at it; whoever asks has been let through by `decideLog`. */
export interface Readings {
  /** Newest first. */
  list(part: LogPart, page: PageRequest): Promise<Page<ListedEntry>>;
}
