import type { StructureQuarter } from './counted-source.js';

export const REBUILD_PROGRESS = Symbol('RebuildProgress');

/** How far a rebuild came, so that it goes on after a stop. `network` is an id, or `all`. */
export interface RebuildProgress {
  last(network: string): Promise<StructureQuarter | undefined>;
  reached(network: string, place: StructureQuarter): Promise<void>;
  finished(network: string): Promise<void>;
}
