import { movingFormats } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { departmentOfCommune } from '@maillage/calendar';
import { foldedText } from './folded-text.js';
import { orderedWeek, refuseBackwards } from './opening-hours.js';
import type { Room, Stop, Structure } from './structure.js';

/** Fields that a person may edit. */
export const editableFields = [
  'name',
  'kind',
  'format',
  'address',
  'communeInsee',
  'commune',
  'postcode',
  'latitude',
  'longitude',
  'zone',
  'takesAppointments',
  'phone',
  'mail',
  'mainStructureId',
  'carrier',
  'groups',
  'rural',
  'priorityArea',
  'labelledOn',
  'comment',
  'hours',
  'rooms',
  'stops',
] as const satisfies readonly (keyof Structure)[];
export type EditableField = (typeof editableFields)[number];

/** What somebody wants of a house; absent: unchanged. Rooms and stops without an id are new. */
export type StructureWish = {
  readonly [Field in Exclude<EditableField, 'rooms' | 'stops'>]?: Structure[Field] | undefined;
} & {
  readonly rooms?: readonly Unnamed<Room>[] | undefined;
  readonly stops?: readonly Unnamed<Stop>[] | undefined;
};
type Unnamed<T extends { readonly id: string }> = Omit<T, 'id'> & {
  readonly id?: string | undefined;
};

/** What the edit needs to know beside the house itself. */
export interface EditContext {
  /** INSEE codes of the network. */
  readonly departments: readonly string[];
  /** The house that the wish names as main; null: unknown, or of another network. */
  readonly mainHouse: Pick<Structure, 'id' | 'kind'> | null;
  /** Antennas that name the house. */
  readonly antennas: number;
  readonly now: Date;
  readonly nextId: () => string;
}

/**
 * The house as wished, one version up, and the fields that really differ. Days are in order; the department follows
 * the commune; who is no antenna has no main house.
 * @throws DomainError invalid `STRUCTURE.HOURS_BACKWARDS`, `STRUCTURE.HOURS_OVERLAP`, `STRUCTURE.ROOM_TWICE`,
 *   `STRUCTURE.STOPS_NEED_A_BUS`, `STRUCTURE.HALF_A_PLACE`, `STRUCTURE.WRONG_DEPARTMENT`,
 *   `STRUCTURE.WRONG_MAIN_HOUSE`, `STRUCTURE.UNKNOWN_ZONE`; conflict `STRUCTURE.HAS_ANTENNAS`.
 */
export function editedStructure(
  structure: Structure,
  wish: StructureWish,
  context: EditContext,
): { readonly structure: Structure; readonly changed: readonly EditableField[] } {
  const { rooms, stops, ...plain } = wish;
  const said = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  ) as Partial<Structure>;
  const wished: Structure = {
    ...structure,
    ...said,
    ...(rooms ? { rooms: rooms.map((room) => withId(room, context)) } : {}),
    ...(stops ? { stops: stops.map((stop) => withId(stop, context)) } : {}),
  };
  const edited: Structure = {
    ...wished,
    hours: orderedWeek(wished.hours),
    department: departmentOfCommune(wished.communeInsee),
    mainStructureId: wished.kind === 'antenna' ? wished.mainStructureId : null,
    freshness: { at: context.now.toISOString(), by: 'hand' },
    version: structure.version + 1,
  };
  const changed = editableFields.filter(
    (field) => JSON.stringify(edited[field]) !== JSON.stringify(structure[field]),
  );
  refuseNonsense(edited, changed, context);
  return { structure: edited, changed };
}

function withId<T extends { readonly id: string }>(
  { id, ...said }: Unnamed<T>,
  { nextId }: EditContext,
): T {
  // Fields stand in the order in which they are stored, so that what is the same looks the same.
  return { id: id ?? nextId(), ...said } as unknown as T;
}

function refuseNonsense(
  structure: Structure,
  changed: readonly EditableField[],
  context: EditContext,
): void {
  const { rooms, stops, latitude, longitude, format, kind } = structure;
  const names = rooms.map(({ name }) => foldedText(name));
  if (new Set(names).size !== names.length) {
    throw invalid('ROOM_TWICE', 'two rooms have the same name');
  }
  if (stops.length > 0 && !movingFormats.includes(format)) {
    throw invalid('STOPS_NEED_A_BUS', 'only a bus, or a house that travels, has stops');
  }
  for (const { from, to } of stops) refuseBackwards(from, to, null);
  if ((latitude === null) !== (longitude === null)) {
    throw invalid('HALF_A_PLACE', 'latitude and longitude are given together or not at all');
  }
  if (changed.includes('zone') && !isZone(structure.zone)) {
    throw invalid('UNKNOWN_ZONE', `${structure.zone} is no IANA zone, e.g. Europe/Paris`);
  }
  if (changed.includes('communeInsee') && !context.departments.includes(structure.department)) {
    throw invalid(
      'WRONG_DEPARTMENT',
      `the network does not hold department ${structure.department}`,
    );
  }
  if (kind === 'antenna' && context.antennas > 0) {
    throw new DomainError(
      'conflict',
      'STRUCTURE.HAS_ANTENNAS',
      'a house that has antennas cannot become one; give them another main house first',
      { antennas: context.antennas },
    );
  }
  const { mainStructureId } = structure;
  if (mainStructureId === null || !changed.includes('mainStructureId')) return;
  const { mainHouse } = context;
  if (
    mainHouse?.id !== mainStructureId ||
    mainHouse.kind !== 'main' ||
    mainHouse.id === structure.id
  ) {
    throw invalid('WRONG_MAIN_HOUSE', 'an antenna belongs to a main house of its own network');
  }
}

function invalid(code: string, message: string): DomainError {
  return new DomainError('invalid', `STRUCTURE.${code}`, message);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
