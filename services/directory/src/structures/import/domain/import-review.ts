import { weekdays } from '@maillage/contracts/codes';
import type { Structure } from '../../domain/structure.js';
import type { ImportPlan } from './import-plan.js';
import type { ReviewLine } from './import-report.js';
import { listedFields, type ListedField, type ListedStructure } from './national-list.js';
import type { ReadList } from './read-list.js';

/** A held house and what a person edited of it. */
export interface HeldHouse {
  readonly structure: Structure;
  readonly handEdited: readonly string[];
}

/**
 * The held house as the list says it, except what a person has edited since; one version up. The network stays unless
 * the list moves the house to another department.
 */
export function updatedHouse(
  { structure, handEdited }: HeldHouse,
  listed: ListedStructure,
  networkId: string,
  now: Date,
): Structure & { readonly nationalId: string } {
  const kept = Object.fromEntries(
    listedFields.filter((field) => handEdited.includes(field)).map((f) => [f, structure[f]]),
  ) as Partial<Pick<Structure, ListedField>>;
  const moves = !handEdited.includes('communeInsee') && listed.department !== structure.department;
  const kind = kept.kind ?? listed.kind;
  return {
    ...structure,
    ...listed,
    ...kept,
    nationalId: listed.nationalId,
    department: handEdited.includes('communeInsee') ? structure.department : listed.department,
    networkId: moves ? networkId : structure.networkId,
    mainStructureId: kind === 'antenna' ? structure.mainStructureId : null,
    vanished: false,
    freshness: { at: now.toISOString(), by: 'import' },
    version: structure.version + 1,
  };
}

/** All that a person should look through: what changes, what is kept against the list, and what was not understood. */
export function reviewOf(
  list: ReadList,
  plan: ImportPlan,
  held: ReadonlyMap<string, HeldHouse>,
): ReviewLine[] {
  const named = new Map(list.structures.map(({ structure }) => [structure.nationalId, structure]));
  const about = (nationalId: string) => ({
    nationalId,
    name: named.get(nationalId)?.name ?? '',
    department: named.get(nationalId)?.department ?? '',
  });
  return [
    ...plan.created.map(({ structure }) =>
      line('created', about(structure.nationalId), { after: presentationOf(structure) }),
    ),
    ...plan.updated.flatMap(({ held: { id }, next }) => {
      const house = held.get(id);
      return house ? changesOf(house, next.structure) : [];
    }),
    ...plan.vanished.map(({ id, nationalId, department }) =>
      line('vanished', { nationalId, department, name: held.get(id)?.structure.name ?? '' }, {}),
    ),
    ...list.oddHours.map(({ line: number, nationalId, day, text, fault }) =>
      line('odd-hours', about(nationalId), {
        line: number,
        field: day === null ? null : String(day),
        before: text,
        reason: fault,
      }),
    ),
    ...list.refused.map(({ line: number, nationalId, column, text, reason }) =>
      line('refused', about(nationalId), { line: number, field: column, before: text, reason }),
    ),
  ];
}

function changesOf({ structure, handEdited }: HeldHouse, listed: ListedStructure): ReviewLine[] {
  const { nationalId, name, department } = listed;
  const house = { nationalId, name, department };
  const differing = listedFields.filter(
    (field) => JSON.stringify(structure[field]) !== JSON.stringify(listed[field]),
  );
  const lines = differing.map((field) =>
    line(handEdited.includes(field) ? 'hand-edited' : 'changed', house, {
      field,
      before: textOf(field, structure),
      after: textOf(field, listed),
    }),
  );
  return structure.vanished
    ? [line('changed', house, { field: 'vanished', before: 'true', after: 'false' }), ...lines]
    : lines;
}

function line(
  kind: ReviewLine['kind'],
  house: Pick<ReviewLine, 'nationalId' | 'name' | 'department'>,
  rest: Partial<Pick<ReviewLine, 'line' | 'field' | 'before' | 'after' | 'reason'>>,
): ReviewLine {
  return {
    kind,
    line: null,
    ...house,
    field: null,
    before: null,
    after: null,
    reason: null,
    ...rest,
  };
}

const longestText = 500;

/** The value for a person to compare; null: unknown or none. */
function textOf(field: ListedField, house: Pick<Structure, ListedField>): string | null {
  if (field === 'hours') return hoursText(house.hours);
  const value = house[field];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === null || text === '' ? null : String(text).slice(0, longestText);
}

const shortDays = { 1: 'lun', 2: 'mar', 3: 'mer', 4: 'jeu', 5: 'ven', 6: 'sam', 7: 'dim' } as const;

/** What tells a new house from the others, for a person: its address, then on a line of its own when it is open. */
function presentationOf({ address, postcode, commune, hours }: ListedStructure): string {
  const place = [address, `${postcode} ${commune}`.trim()].filter((part) => part !== '').join(', ');
  const open = hours === null ? [] : weekdays.filter((day) => hours[day].length > 0);
  const week = open.map(
    (day) =>
      `${shortDays[day]} ${hours?.[day].map(({ from, to }) => `${from}-${to}`).join(' ') ?? ''}`,
  );
  return `${place}\n${week.length === 0 ? 'Horaires non connus' : week.join(', ')}`.slice(
    0,
    longestText,
  );
}

/** Days in order, Monday first: `09:00 - 12:00 / 13:30 - 17:00; –; …`. */
function hoursText(hours: Structure['hours']): string | null {
  if (hours === null) return null;
  return weekdays
    .map((day) => hours[day].map(({ from, to }) => `${from} - ${to}`).join(' / ') || '–')
    .join('; ');
}
