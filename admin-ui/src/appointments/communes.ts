import type { StructureResource } from '@maillage/contracts/http/directory';

/** A commune that has a house, placed where its first house stands: distances are told from there. */
export interface Commune {
  readonly insee: string;
  readonly name: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

type House = Pick<
  StructureResource,
  'communeInsee' | 'commune' | 'postcode' | 'latitude' | 'longitude'
>;

/** The communes of these houses, by name; without those whose place is not known. */
export function communesOf(houses: readonly House[]): Commune[] {
  const found = new Map<string, Commune>();
  for (const { communeInsee, commune, postcode, latitude, longitude } of houses) {
    if (latitude === null || longitude === null || found.has(communeInsee)) continue;
    found.set(communeInsee, { insee: communeInsee, name: commune, postcode, latitude, longitude });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** « Bourganeuf (23400) » */
export const communeLine = ({ name, postcode }: Commune): string => `${name} (${postcode})`;
