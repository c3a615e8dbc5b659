import type { ImportPlan } from './import-plan.js';
import type { HoursFault, HoursOddity } from './list-hours.js';
import type { ListColumn } from './national-list.js';
import { departmentNames } from '@maillage/contracts/codes';

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly vanished: number;
}

/** A line whose hours were not taken as written. */
export interface OddHoursLine extends HoursOddity {
  readonly line: number;
  readonly nationalId: string;
}

/** A line that was left out, and the column whose value has no meaning here (null: its cells cannot be told apart). */
export interface RefusedLine {
  readonly line: number;
  readonly nationalId: string;
  readonly column: ListColumn | null;
  readonly text: string;
  readonly reason: 'meaningless-value' | 'repeated-id' | 'too-few-cells' | 'too-many-cells';
}

/** One line of what a person looks through before a list is applied. */
export interface ReviewLine {
  readonly kind: ReviewKind;
  /** Of the file, the heading being line 1; null where the line tells of a house, or was kept before lines were told. */
  readonly line?: number | null;
  readonly nationalId: string;
  readonly name: string;
  readonly department: string;
  /** The field that changes, the day whose hours are odd (`null`: the week), the column that is refused. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Code of the fault of the hours, or of the refusal. */
  readonly reason: string | null;
}

export const reviewKinds = [
  'created',
  'changed',
  /** The list says something else than what a person wrote: the hand-edit is kept. */
  'hand-edited',
  'vanished',
  'odd-hours',
  'refused',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export interface ImportReport extends ImportCounts {
  /** What changes, house by house, and what is kept against the list. */
  readonly review: readonly ReviewLine[];
  /** True when nothing was written. */
  readonly dryRun: boolean;
  readonly lines: number;
  readonly networksCreated: number;
  readonly networks: readonly (ImportCounts & {
    readonly department: string;
    readonly name: string;
  })[];
  readonly oddHours: readonly OddHoursLine[];
  readonly refused: readonly RefusedLine[];
}

/** Counts of a plan, in all. */
export function countsOf(plan: ImportPlan): ImportCounts {
  return {
    created: plan.created.length,
    updated: plan.updated.length,
    unchanged: plan.unchanged.length,
    vanished: plan.vanished.length,
  };
}

/** Counts by department, in the order of the departments' codes. */
export function countsByDepartment(plan: ImportPlan): ImportReport['networks'] {
  const counts = new Map<string, Record<keyof ImportCounts, number>>();
  const count = (department: string, what: keyof ImportCounts) => {
    const line = counts.get(department) ?? { created: 0, updated: 0, unchanged: 0, vanished: 0 };
    line[what] += 1;
    counts.set(department, line);
  };
  for (const { structure } of plan.created) count(structure.department, 'created');
  for (const { next } of plan.updated) count(next.structure.department, 'updated');
  for (const { structure } of plan.unchanged) count(structure.department, 'unchanged');
  for (const { department } of plan.vanished) count(department, 'vanished');
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([department, line]) => ({
      department,
      name: departmentNames.get(department) ?? department,
      ...line,
    }));
}

/** How many houses (not lines of the report) show each fault; a house may show several. */
export function housesByFault(oddHours: readonly OddHoursLine[]): ReadonlyMap<HoursFault, number> {
  const houses = new Map<HoursFault, Set<string>>();
  for (const { fault, nationalId } of oddHours) {
    houses.set(fault, (houses.get(fault) ?? new Set()).add(nationalId));
  }
  return new Map([...houses].map(([fault, ids]) => [fault, ids.size]));
}
