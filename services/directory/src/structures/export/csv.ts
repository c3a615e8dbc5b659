/** Columns of the export, in the order of the national schema. */
export const exportColumns = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'code_insee',
  'adresse',
  'latitude',
  'longitude',
  'typologie',
  'telephone',
  'courriels',
  'horaires',
  'source',
  'structure_parente',
  'date_maj',
  'services',
  'frais_a_charge',
  'itinerance',
  'dispositif_programmes_nationaux',
  'modalites_acces',
  'modalites_accompagnement',
] as const;
type Column = (typeof exportColumns)[number];

/** Rows as RFC 4180 writes them, heading first. */
export function csvOf(rows: readonly Partial<Record<Column, string | number>>[]): string {
  const lines = rows.map((row) => exportColumns.map((column) => cell(row[column])));
  return [exportColumns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
