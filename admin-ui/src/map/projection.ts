import type { StructurePoint } from '@maillage/contracts/http/directory';

/** Width and height of the drawing, in its own units. */
export const mapSize = { width: 900, height: 620 } as const;
const margin = 40;
const kmPerDegree = 111.2;
/** Points nearer than this, in units of the drawing, are drawn as one. */
const clusterWidth = 26;

export interface Projection {
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  /** Units of the drawing for a kilometre. */
  readonly unitsPerKm: number;
}

type Place = Pick<StructurePoint, 'latitude' | 'longitude'>;

/** Equirectangular around the middle of what is shown: north is up, a kilometre is the same in both directions. */
export function projectionOf(places: readonly Place[]): Projection {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const [south, north] = [least(latitudes), most(latitudes)];
  const [west, east] = [least(longitudes), most(longitudes)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink, 0.02);
  const high = Math.max(north - south, 0.02);
  const scale = Math.min((mapSize.width - 2 * margin) / wide, (mapSize.height - 2 * margin) / high);
  const left = (mapSize.width - (east - west) * shrink * scale) / 2;
  const top = (mapSize.height - (north - south) * scale) / 2;
  return {
    x: (longitude) => left + (longitude - west) * shrink * scale,
    y: (latitude) => top + (north - latitude) * scale,
    unitsPerKm: scale / kmPerDegree,
  };
}

/** Folded over the values: a spread of thousands would not fit on the stack of every browser. */
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** Houses drawn at one place. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly houses: readonly StructurePoint[];
}

/** One mark for each cell of a grid that holds houses, in the middle of them; a single house stands where it is. */
export function marksOf(points: readonly StructurePoint[], projection: Projection): Mark[] {
  const cells = new Map<string, { x: number; y: number; house: StructurePoint }[]>();
  for (const house of points) {
    const x = projection.x(house.longitude);
    const y = projection.y(house.latitude);
    const cell = `${String(Math.floor(x / clusterWidth))} ${String(Math.floor(y / clusterWidth))}`;
    cells.set(cell, [...(cells.get(cell) ?? []), { x, y, house }]);
  }
  return [...cells.values()].map((members) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    houses: members.map(({ house }) => house),
  }));
}

/** A round length in kilometres that takes about a fifth of the drawing. */
export function scaleBarKm(unitsPerKm: number): number {
  const wanted = mapSize.width / 5 / unitsPerKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [5, 2, 1].map((step) => step * power).find((km) => km <= wanted) ?? power;
}
