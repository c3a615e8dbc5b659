export { distanceKm, readPlace, type Place } from '@maillage/kernel';

/** How far a search by distance goes, in kilometres. */
export const NEAR_KM = 100;
