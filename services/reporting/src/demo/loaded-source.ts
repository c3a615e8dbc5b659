import { quarterOfPeriod, type VersionedContribution } from '../indicators/ports/figures.js';
import type { CountedSource, StructureQuarter } from '../roll-ups/ports/counted-source.js';

/** What was just written, as the rebuild would read it back. */
export class LoadedSource implements CountedSource {
  private readonly byPlace = new Map<string, StructureQuarter & { all: VersionedContribution[] }>();

  constructor(loaded: readonly VersionedContribution[]) {
    for (const each of loaded) this.keep(each);
  }

  structureQuarters(): Promise<StructureQuarter[]> {
    const places = [...this.byPlace.values()];
    return Promise.resolve(places.map(({ structureId, quarter }) => ({ structureId, quarter })));
  }

  contributionsOf(_tx: unknown, place: StructureQuarter): Promise<VersionedContribution[]> {
    return Promise.resolve(this.byPlace.get(idOf(place))?.all ?? []);
  }

  private keep(loaded: VersionedContribution): void {
    const places = loaded.contribution.map(({ structureId, day }) => {
      return { structureId, quarter: quarterOfPeriod(day) };
    });
    for (const [id, place] of new Map(places.map((each) => [idOf(each), each]))) {
      const held = this.byPlace.get(id) ?? { ...place, all: [] };
      held.all.push(loaded);
      this.byPlace.set(id, held);
    }
  }
}

function idOf({ structureId, quarter }: StructureQuarter): string {
  return `${structureId}:${quarter}`;
}
