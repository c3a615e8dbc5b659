import type { Cause, Touchable } from '../domain/settlement-cause.js';

export type { Cause, Touchable };

export const TIME_OFF_AROUND = Symbol('TimeOffAround');

export interface TimeOffAround {
  /** What takes their time away at present, in the order given: five reads for those of one house and member. */
  causesOf(touchables: readonly Touchable[]): Promise<readonly (readonly Cause[])[]>;
}
