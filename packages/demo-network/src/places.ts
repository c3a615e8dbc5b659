import type { NetworkState, StructureState, WeekHours } from '@maillage/contracts/events';
import type { NetworkBanner, StructureFormat, StructureKind } from '@maillage/contracts/codes';
import { demoDetailsOf, type DemoPlaceDetails } from './place-details.js';
import { demoId } from './random.js';

/** The department code 20 has been out of use since Corsica was divided: nothing real is near. */
const department = '20';

/** The demonstration network. Its houses, members and persons are invented. */
export const demoNetwork: NetworkState = {
  id: demoId('network', 'pays-d-orvanne'),
  name: 'Pays d’Orvanne (réseau de démonstration, inventé)',
  departments: [department],
  zone: 'Europe/Paris',
  demonstration: true,
  settings: {
    reminderDelaysHours: [48],
    quietHours: { from: '20:00', to: '08:00' },
    quarterClosingDay: 15,
    suppressionK: 5,
    retentionMonths: 24,
  },
};

/** What the members of the demonstration network read on top of their screens. */
export const demoBanner: NetworkBanner = {
  text: 'Réunion du réseau mardi à 14 h à Orval-sur-Lys : pensez à bloquer vos agendas. (Annonce inventée)',
  until: null,
};

export interface DemoStructure extends Omit<StructureState, 'rooms' | 'stops'>, DemoPlaceDetails {
  readonly phone: string | null;
  readonly mail: string | null;
}

const day = (...blocks: [string, string][]) => blocks.map(([from, to]) => ({ from, to }));
const full = day(['09:00', '12:00'], ['14:00', '17:00']);
const long = day(['08:30', '12:30'], ['13:30', '17:30']);
const morning = day(['09:00', '12:00']);

const everyDay: WeekHours = { 1: full, 2: full, 3: full, 4: full, 5: full, 6: [], 7: [] };
const marketDays: WeekHours = {
  1: long,
  2: long,
  3: long,
  4: long,
  5: full,
  6: morning,
  // Sunday is market day, so that every day shows appointments of the day.
  7: morning,
};
const fourDays: WeekHours = { 1: [], 2: full, 3: full, 4: full, 5: full, 6: [], 7: [] };
const mornings: WeekHours = {
  1: morning,
  2: morning,
  3: morning,
  4: morning,
  5: morning,
  6: [],
  7: [],
};

interface Row {
  readonly key: string;
  readonly name: string;
  readonly kind: StructureKind;
  readonly format: StructureFormat;
  readonly commune: string;
  readonly address: string;
  readonly at: readonly [number, number];
  readonly hours: WeekHours;
  /** Requests of a quarter against the national mean of a house (820). */
  readonly size: number;
}

const rows: readonly Row[] = [
  {
    key: 'orval',
    name: 'France services d’Orval-sur-Lys',
    kind: 'main',
    format: 'fixed',
    commune: 'Orval-sur-Lys',
    address: '2 place du Marché',
    at: [46.71, 2.41],
    hours: marketDays,
    size: 1.2,
  },
  {
    key: 'sainte-maure',
    name: 'France services de Sainte-Maure-des-Bois',
    kind: 'main',
    format: 'fixed',
    commune: 'Sainte-Maure-des-Bois',
    address: '14 rue de l’École',
    at: [46.82, 2.55],
    hours: everyDay,
    size: 1,
  },
  {
    key: 'montfleury',
    name: 'France services de Montfleury',
    kind: 'main',
    format: 'fixed-with-antennas',
    commune: 'Montfleury',
    address: '1 rue des Tilleuls',
    at: [46.63, 2.28],
    hours: everyDay,
    size: 1.1,
  },
  {
    key: 'bellecombe',
    name: 'Antenne de Bellecombe',
    kind: 'antenna',
    format: 'fixed-with-antennas',
    commune: 'Bellecombe',
    address: 'Mairie, 3 place de l’Église',
    at: [46.58, 2.19],
    hours: mornings,
    size: 0.4,
  },
  {
    key: 'bus',
    name: 'Bus France services du Pays d’Orvanne',
    kind: 'main',
    format: 'bus',
    commune: 'Castelneuf',
    address: 'Départ : place de la Gare',
    at: [46.75, 2.3],
    hours: fourDays,
    size: 0.5,
  },
  {
    key: 'la-roche',
    name: 'France services de La Roche-Aubert',
    kind: 'main',
    format: 'multi-site',
    commune: 'La Roche-Aubert',
    address: '8 avenue de la Gare',
    at: [46.9, 2.36],
    hours: everyDay,
    size: 0.9,
  },
  {
    key: 'val',
    name: 'France services itinérante du Val',
    kind: 'main',
    format: 'itinerant',
    commune: 'Le Val-Saint-Jean',
    address: 'Salle des fêtes',
    at: [46.66, 2.62],
    hours: fourDays,
    size: 0.4,
  },
  {
    key: 'castelneuf',
    name: 'France services La Poste de Castelneuf',
    kind: 'main',
    format: 'fixed',
    commune: 'Castelneuf',
    address: '5 rue de la Poste',
    at: [46.76, 2.31],
    hours: everyDay,
    size: 0.9,
  },
  {
    key: 'port-aubin',
    name: 'France services de Port-Aubin',
    kind: 'main',
    format: 'fixed',
    commune: 'Port-Aubin',
    address: '27 quai du Canal',
    at: [46.6, 2.48],
    hours: fourDays,
    size: 0.8,
  },
];

export const demoStructures: readonly DemoStructure[] = rows.map((row, index) => ({
  id: demoId('structure', row.key),
  nationalId: null,
  networkId: demoNetwork.id,
  name: row.name,
  kind: row.kind,
  format: row.format,
  department,
  communeInsee: `20${String(index + 1).padStart(3, '0')}`,
  commune: row.commune,
  postcode: `20${String(index + 1).padStart(2, '0')}0`,
  address: row.address,
  latitude: row.at[0],
  longitude: row.at[1],
  zone: 'Europe/Paris',
  hours: row.hours,
  takesAppointments: true,
  vanished: false,
  phone: `+331990000${String(index + 10)}`,
  mail: `${row.key}@maisons.maillage.example`,
  ...demoDetailsOf(row.key),
}));

/** A hub of the one demonstration network. */
export const demoHub = {
  id: demoId('hub', 'grand-orvanne'),
  name: 'Hub du Grand Orvanne (démonstration, inventé)',
  networkIds: [demoNetwork.id],
};

/** Size of a demonstration house against the national mean; 1 for any other. */
export function demoSizeOf(structureId: string): number {
  return rows.find((row) => demoId('structure', row.key) === structureId)?.size ?? 1;
}

/** Id of a demonstration house by its short key, e.g. `orval`. */
export const demoStructureId = (key: string): string => demoId('structure', key);
