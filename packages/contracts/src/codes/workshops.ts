import { motiveBounds } from './motives.js';

/** `held`: it took place, and who came is settled. */
export const workshopStatuses = ['planned', 'held', 'cancelled'] as const;
export type WorkshopStatus = (typeof workshopStatuses)[number];

/** Of a room at the time of a workshop; `closed` as well when its whole house is. */
export const workshopRoomStates = ['free', 'taken', 'closed'] as const;
export type WorkshopRoomState = (typeof workshopRoomStates)[number];

/** Whole numbers, both ends included. */
export const workshopBounds = {
  leaders: { min: 1, max: 4 },
  seats: { min: 1, max: motiveBounds.seats.max },
  /** Days from now on which one may be planned. */
  daysAhead: 366,
  placeLength: 120,
} as const;
