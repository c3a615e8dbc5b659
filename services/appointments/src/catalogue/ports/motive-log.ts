import type { Scope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import type { MotiveChange } from '../domain/motive-change.js';

export type { MotiveChange };

export const MOTIVE_LOG = Symbol('MotiveLog');

export interface MotiveChangeSearch {
  readonly networkId: string;
  readonly motiveCode?: string | undefined;
  readonly structureId?: string | undefined;
}

/** Every change of a catalogue and of what structures make of it. */
export interface MotiveLog {
  append(tx: Tx, changes: readonly MotiveChange[]): Promise<void>;
  /** Newest first; none when the network is out of reach. */
  page(scope: Scope, search: MotiveChangeSearch, page: PageRequest): Promise<Page<MotiveChange>>;
}
