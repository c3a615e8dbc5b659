/** Why a member is away; nothing about health is asked or kept. */
export const absenceReasons = ['leave', 'training', 'meeting', 'outside', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Why a house or a room is closed. */
export const closureReasons = ['holidays', 'works', 'training', 'event', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];

/**
 * What stands against a time of a planned opening: the member receives in another house, the same time is there
 * already and is not copied, a public holiday, a closure, an absence, another opening in the same house.
 */
export const plannedTimeHindrances = [
  'not-free',
  'present',
  'holiday',
  'closure',
  'absence',
  'overlap',
] as const;
export type PlannedTimeHindrance = (typeof plannedTimeHindrances)[number];
