import { motiveFields, overridableFields, type MotiveField } from '@maillage/contracts/codes';
import type { MotiveContent } from './motive.js';
import type { Overrides } from './subscription.js';

/** A value of one field: of numbers, texts, choices and lists, null when there is none. */
export type MotiveValue = string | number | boolean | null | readonly string[];

/** One field that differs. */
export interface Difference {
  readonly field: MotiveField;
  readonly before: MotiveValue;
  readonly after: MotiveValue;
}

/** What differs between two versions of a motive, in the order of its fields; before what was made, nothing was. */
export function differencesOf(before: MotiveContent | null, after: MotiveContent): Difference[] {
  return differing(motiveFields, before, after);
}

/** What differs between two versions of what a structure decides for itself. */
export function overrideDifferences(before: Overrides, after: Overrides): Difference[] {
  return differing(overridableFields, before, after);
}

/** Lists are the same in the same order. */
export function isSameValue(a: MotiveValue, b: MotiveValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differing<Field extends MotiveField>(
  fields: readonly Field[],
  before: Readonly<Record<Field, MotiveValue>> | null,
  after: Readonly<Record<Field, MotiveValue>>,
): Difference[] {
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter((each) => !isSameValue(each.before, each.after));
}
