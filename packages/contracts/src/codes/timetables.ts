/** Why a member is away; nothing about health is asked or kept. */
export const absenceReasons = ['leave', 'training', 'meeting', 'outside', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Why a house or a room is closed. */
export const closureReasons = ['holidays', 'works', 'training', 'event', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];
