import { ianaZoneOfDepartment, isCivilDate } from '@maillage/calendar';
import {
  departmentNames,
  type StructureFormat,
  type StructureKind,
} from '@maillage/contracts/codes';
import type { EditableField } from '../../domain/structure-edit.js';
import type { Structure } from '../../domain/structure.js';
import { readWeekHours, type HoursOddity } from './list-hours.js';

/** The columns read from the open-data list of France Services structures (RFC 4180, UTF-8). */
export const listColumns = [
  'id_fs',
  'insee_dep',
  'lib_fs',
  'adresse',
  'complement_adresse',
  'insee_com',
  'code_postal',
  'lib_com',
  'latitude',
  'longitude',
  'mail',
  'telephone',
  'h_lundi',
  'h_mardi',
  'h_mercredi',
  'h_jeudi',
  'h_vendredi',
  'h_samedi',
  'prise_rdv',
  'commentaire',
  'type_fs',
  'format_fs',
  'groupe_fs',
  'labellisation_fs',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** One line of the file, by column, with the number of the line on which it begins (1 = the heading). */
export interface ListLine {
  readonly line: number;
  readonly cells: Readonly<Record<ListColumn, string>>;
  /** Cells found and cells that the heading promises, where they differ: which cell is which is not known then. */
  readonly cellCount?: { readonly found: number; readonly expected: number };
}

/** What the national list says of a house, beside its `id_fs` and its department. */
export const listedFields = [
  'name',
  'kind',
  'format',
  'communeInsee',
  'commune',
  'postcode',
  'address',
  'latitude',
  'longitude',
  'zone',
  'hours',
  'takesAppointments',
  'phone',
  'mail',
  'groups',
  'labelledOn',
  'comment',
] as const satisfies readonly EditableField[];
export type ListedField = (typeof listedFields)[number];

export type ListedStructure = Pick<Structure, ListedField | 'department'> & {
  readonly nationalId: string;
};

export type ReadLine =
  | {
      readonly accepted: true;
      readonly structure: ListedStructure;
      readonly oddities: readonly HoursOddity[];
    }
  | { readonly accepted: false; readonly column: ListColumn; readonly text: string };

const KINDS = new Map<string, StructureKind>([
  ['Principal', 'main'],
  ['Antenne', 'antenna'],
]);
const FORMATS = new Map<string, StructureFormat>([
  ['Fixe', 'fixed'],
  ['Multisites', 'multi-site'],
  ['Bus_équivalent', 'bus'],
  ['Fixe_antenne(s)', 'fixed-with-antennas'],
  ['Itinérante', 'itinerant'],
]);
const BY_APPOINTMENT = new Map([
  ['Oui', true],
  ['Non', false],
]);

/**
 * Reads a line: what it says of a house and which hours were odd, or the first column whose value has no meaning
 * here (then the line is left out and reported). Text that is too long for the contract is cut, never refused.
 */
export function readListLine({ cells }: ListLine): ReadLine {
  const refused = (column: ListColumn): ReadLine => ({
    accepted: false,
    column,
    text: cells[column],
  });
  const kind = KINDS.get(cells.type_fs);
  const format = FORMATS.get(cells.format_fs);
  const takesAppointments = BY_APPOINTMENT.get(cells.prise_rdv);
  const place = coordinatesOf(cells.latitude, cells.longitude);
  if (!/^[0-9A-Za-z-]{1,20}$/.test(cells.id_fs)) return refused('id_fs');
  if (!departmentNames.has(cells.insee_dep)) return refused('insee_dep');
  if (cells.lib_fs.trim() === '') return refused('lib_fs');
  if (!/^[0-9AB]{5}$/.test(cells.insee_com)) return refused('insee_com');
  if (!/^\d{5}$/.test(cells.code_postal)) return refused('code_postal');
  if (place === null) return refused('latitude');
  if (kind === undefined) return refused('type_fs');
  if (format === undefined) return refused('format_fs');
  if (takesAppointments === undefined) return refused('prise_rdv');
  const { hours, oddities } = readWeekHours([
    cells.h_lundi,
    cells.h_mardi,
    cells.h_mercredi,
    cells.h_jeudi,
    cells.h_vendredi,
    cells.h_samedi,
  ]);
  const structure: ListedStructure = {
    nationalId: cells.id_fs,
    name: cells.lib_fs.trim().slice(0, 200),
    kind,
    format,
    department: cells.insee_dep,
    communeInsee: cells.insee_com,
    commune: cells.lib_com.trim().slice(0, 100),
    postcode: cells.code_postal,
    address: [cells.adresse, cells.complement_adresse]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 300),
    ...place,
    zone: ianaZoneOfDepartment(cells.insee_dep),
    hours,
    takesAppointments,
    phone: cells.telephone.trim() || null,
    mail: cells.mail.trim() || null,
    groups: cells.groupe_fs.trim() === '' ? [] : [cells.groupe_fs.trim().slice(0, 200)],
    labelledOn: labelDateIn(cells.labellisation_fs),
    comment: cells.commentaire.trim().slice(0, 1000) || null,
  };
  return { accepted: true, structure, oddities };
}

/** Both empty: unknown. Anything else that is no pair of WGS 84 degrees: `null`, the line is refused. */
function coordinatesOf(
  latitudeText: string,
  longitudeText: string,
): { latitude: number | null; longitude: number | null } | null {
  if (latitudeText === '' && longitudeText === '') return { latitude: null, longitude: null };
  const [latitude, longitude] = [latitudeText, longitudeText].map((text) =>
    /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN,
  );
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** `Espace labellisé 01/01/2020` → `2020-01-01`; null without a date of the calendar. */
function labelDateIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isCivilDate(date) ? date : null;
}
