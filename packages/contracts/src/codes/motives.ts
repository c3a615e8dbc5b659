import { roomKinds } from './structures.js';

/** Who may book a motive. */
export const motiveBookers = ['agents', 'prescribers'] as const;
export type MotiveBooker = (typeof motiveBookers)[number];

/** The room that a motive takes: none, whichever is free, or one of a kind. */
export const roomNeeds = ['none', 'any', ...roomKinds] as const;
export type RoomNeed = (typeof roomNeeds)[number];

/** Whole numbers that a motive may have, both ends included. */
export const motiveBounds = {
  durationMinutes: { min: 5, max: 480 },
  bufferMinutes: { min: 0, max: 120 },
  stepMinutes: { min: 5, max: 480 },
  /** Thirty days at most. */
  minNoticeMinutes: { min: 0, max: 43_200 },
  horizonDays: { min: 1, max: 366 },
  /** Of a workshop. */
  seats: { min: 2, max: 200 },
} as const;

/** How many papers a motive may ask for. */
export const mostRequiredDocuments = 20;

/** What a network decides of a motive, in the order in which it is shown. */
export const motiveFields = [
  'label',
  'operatorCodes',
  'procedureCodes',
  'theme',
  'durationMinutes',
  'bufferMinutes',
  'stepMinutes',
  'minNoticeMinutes',
  'horizonDays',
  'channel',
  'room',
  'bookableBy',
  'seats',
  'requiredDocuments',
  'rule',
  'instructions',
  'sameAgent',
  'discretion',
] as const;
export type MotiveField = (typeof motiveFields)[number];

/** What a structure may decide for itself; every other field is the network's. */
export const overridableFields = ['durationMinutes', 'minNoticeMinutes', 'bookableBy'] as const;
export type OverridableField = (typeof overridableFields)[number];

/** What was done to a motive of a network, or by a structure with it. */
export const motiveActs = [
  'adopted',
  'made',
  'edited',
  'national-version-taken',
  'withdrawn',
  'restored',
  'subscribed',
  'overridden',
  'unsubscribed',
] as const;
export type MotiveAct = (typeof motiveActs)[number];
