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

/** Who carries a house: local authority, La Poste, association, State, MSA. Source: domain-directory §1. */
export const structureCarriers = [
  'local-authority',
  'la-poste',
  'association',
  'state',
  'msa',
] as const;
export type StructureCarrier = (typeof structureCarriers)[number];

/** What a room is good for; a motive may ask for one kind. */
export const roomKinds = ['office', 'closed-office', 'video-booth', 'meeting-room'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** In which weeks a bus stops somewhere: every one, even or odd ISO weeks, or the nth such day of a month. */
export const stopRhythms = [
  'every-week',
  'even-weeks',
  'odd-weeks',
  'first-of-month',
  'second-of-month',
  'third-of-month',
  'fourth-of-month',
] as const;
export type StopRhythm = (typeof stopRhythms)[number];

/** Formats of a house that comes to people, so that it has stops. */
export const movingFormats: readonly StructureFormat[] = ['bus', 'itinerant'];

/** What last changed a record. */
export const structureOrigins = ['import', 'hand', 'demonstration'] as const;
export type StructureOrigin = (typeof structureOrigins)[number];
