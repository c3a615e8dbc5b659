import type { StructureCarrier } from '@maillage/contracts/codes';
import type { RoomResource, StopResource } from '@maillage/contracts/http/directory';
import { demoId } from './random.js';

/** What the directory keeps of a demonstration house beside what it says to others. */
export interface DemoPlaceDetails {
  readonly mainStructureId: string | null;
  readonly carrier: StructureCarrier | null;
  readonly groups: readonly string[];
  readonly rural: boolean;
  readonly priorityArea: boolean;
  readonly labelledOn: string | null;
  readonly comment: string | null;
  readonly rooms: readonly RoomResource[];
  readonly stops: readonly StopResource[];
  readonly freshness: { readonly at: string | null; readonly by: 'demonstration' };
}

const carriers: Readonly<Record<string, StructureCarrier>> = {
  castelneuf: 'la-poste',
  'sainte-maure': 'association',
  val: 'msa',
  'port-aubin': 'state',
};
const inTown = ['orval', 'castelneuf', 'port-aubin'];

const room = (
  key: string,
  name: string,
  kind: RoomResource['kind'],
  capacity: number,
  accessible: boolean,
): RoomResource => ({
  id: demoId('room', key),
  name,
  kind,
  capacity,
  accessible,
});
const rooms: Readonly<Record<string, readonly RoomResource[]>> = {
  orval: [
    room('orval-1', 'Bureau confidentiel 1', 'closed-office', 3, true),
    room('orval-2', 'Bureau confidentiel 2', 'closed-office', 3, false),
    room('orval-visio', 'Borne visio', 'video-booth', 2, true),
  ],
  montfleury: [room('montfleury-1', 'Salle des permanences', 'meeting-room', 12, true)],
  'sainte-maure': [room('sainte-maure-1', 'Bureau confidentiel', 'closed-office', 3, true)],
  castelneuf: [room('castelneuf-1', 'Bureau confidentiel', 'closed-office', 2, true)],
};

const stop = (
  key: string,
  place: string,
  weekday: number,
  rhythm: StopResource['rhythm'],
  hours: readonly [from: string, to: string],
): StopResource => ({
  id: demoId('stop', key),
  place,
  weekday,
  rhythm,
  from: hours[0],
  to: hours[1],
});
const stops: Readonly<Record<string, readonly StopResource[]>> = {
  bus: [
    stop('bus-1', 'Castelneuf, place de la Gare', 2, 'every-week', ['09:00', '12:00']),
    stop('bus-2', 'Vernay, parking de la mairie', 3, 'even-weeks', ['09:30', '12:30']),
    stop('bus-3', 'Saint-Aubin-le-Haut, place de l’Église', 3, 'odd-weeks', ['09:30', '12:30']),
    stop('bus-4', 'Le Mesnil, salle polyvalente', 5, 'first-of-month', ['14:00', '17:00']),
  ],
  val: [
    stop('val-1', 'Le Val-Saint-Jean, salle des fêtes', 2, 'every-week', ['09:00', '12:00']),
    stop('val-2', 'Rochefontaine, mairie', 4, 'every-week', ['14:00', '17:00']),
  ],
};

/** Details of the demonstration house of that short key; all invented. */
export function demoDetailsOf(key: string): DemoPlaceDetails {
  return {
    mainStructureId: key === 'bellecombe' ? demoId('structure', 'montfleury') : null,
    carrier: carriers[key] ?? 'local-authority',
    groups: ['Communauté de communes du Pays d’Orvanne (inventée)'],
    rural: !inTown.includes(key),
    priorityArea: key === 'port-aubin',
    labelledOn: '2021-01-15',
    comment: null,
    rooms: rooms[key] ?? [],
    stops: stops[key] ?? [],
    freshness: { at: null, by: 'demonstration' },
  };
}
