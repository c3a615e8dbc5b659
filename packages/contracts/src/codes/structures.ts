export const structureFormats = [
  'fixed',
  'multi-site',
  'bus',
  'fixed-with-antennas',
  'itinerant',
] as const;
export type StructureFormat = (typeof structureFormats)[number];

export const structureKinds = ['main', 'antenna'] as const;
export type StructureKind = (typeof structureKinds)[number];

/** Days of the open-data hours; Sunday is never in the national file. Monday = 1, as ISO 8601. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];
