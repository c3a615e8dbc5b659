import type { SeededChance } from '../seeded-chance.js';

const starts = ['Bel', 'Cor', 'Dar', 'Fau', 'Gri', 'Lam', 'Mar', 'Nol', 'Per', 'Rou', 'Sau', 'Val'];
const middles = ['ba', 'ce', 'di', 'fo', 'gue', 'la', 'mi', 'no', 'ra', 'ti', 've', 'zo'];
const ends = ['dier', 'gnon', 'let', 'mont', 'nard', 'quet', 'rel', 'sson', 'teau', 'vin'];
const firstNames = ['Ana', 'Ben', 'Cléo', 'Dina', 'Élie', 'Fanny', 'Guy', 'Hana', 'Ivo', 'Jade'];

export interface InventedPerson {
  readonly id: string;
  /** Its place among those who were invented, from 0. */
  readonly number: number;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number;
}

const pick = (chance: SeededChance, from: readonly string[]): string =>
  from[chance.below(from.length)] ?? '';

/** Persons with some 1,400 surnames, so that many share one, as in a real network. */
export function inventedPersons(count: number, chance: SeededChance): InventedPerson[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `bench-person-${number}`,
    number,
    surname: `${pick(chance, starts)}${pick(chance, middles)}${pick(chance, ends)}`,
    firstName: pick(chance, firstNames),
    birthYear: 1930 + chance.below(80),
  }));
}

const columns = [
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

/** A national list of invented houses, over 95 departments, in the published columns. */
export function inventedNationalList(count: number, chance: SeededChance): string {
  const open = '09:00 - 12:00 / 13:30 - 17:00';
  const lines = Array.from({ length: count }, (_, index) => {
    const department = String((index % 19) + 1).padStart(2, '0');
    const commune = `${pick(chance, starts)}${pick(chance, middles)}-${pick(chance, ends)}-en-${pick(chance, starts)}`;
    const insee = `${department}${String((index % 900) + 100)}`;
    const days = [open, open, open, open, open, ''];
    const place = [`${(index % 90) + 1} place de la Halle`, '', insee, insee, commune];
    const contact = ['46.10000', '5.40000', `maison${index}@exemple.invalid`, '01 99 00 00 00'];
    const kind = ['Oui', '', 'Principal', 'Fixe', 'EPCI inventé', 'Espace labellisé 01/01/2020'];
    const name = `France services de ${commune}`;
    return [String(10_000 + index), department, name, ...place, ...contact, ...days, ...kind];
  });
  return [columns, ...lines].map((line) => line.map((field) => `"${field}"`).join(',')).join('\n');
}
