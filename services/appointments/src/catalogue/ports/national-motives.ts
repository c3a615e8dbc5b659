import type { StarterMotive } from '@maillage/contracts/codes';

/** The national set that this release ships. */
export const NATIONAL_MOTIVES = Symbol('NationalMotives');

export type NationalMotives = readonly StarterMotive[];
