import type {
  RoomKind,
  StopRhythm,
  StructureCarrier,
  StructureFormat,
  StructureKind,
  StructureOrigin,
  Weekday,
} from '@maillage/contracts/codes';

export const structureFormatLabels: Record<StructureFormat, string> = {
  fixed: 'Fixe',
  'multi-site': 'Multisites',
  bus: 'Bus',
  'fixed-with-antennas': 'Fixe avec antennes',
  itinerant: 'Itinérante',
};

export const structureKindLabels: Record<StructureKind, string> = {
  main: 'Principale',
  antenna: 'Antenne',
};

export const carrierLabels: Record<StructureCarrier, string> = {
  'local-authority': 'Collectivité',
  'la-poste': 'La Poste',
  association: 'Association',
  state: 'État',
  msa: 'MSA',
};

export const stopRhythmLabels: Record<StopRhythm, string> = {
  'every-week': 'Chaque semaine',
  'even-weeks': 'Semaines paires',
  'odd-weeks': 'Semaines impaires',
  'first-of-month': '1er du mois',
  'second-of-month': '2e du mois',
  'third-of-month': '3e du mois',
  'fourth-of-month': '4e du mois',
};

export const structureOriginLabels: Record<StructureOrigin, string> = {
  import: 'la liste nationale',
  hand: 'saisie',
  demonstration: 'la démonstration',
};

export const roomKindLabels: Record<RoomKind, string> = {
  office: 'Bureau',
  'closed-office': 'Bureau confidentiel',
  'video-booth': 'Borne visio',
  'meeting-room': 'Salle de réunion',
};

/** Days by ISO number, Monday first. */
export const weekdayLabels: Record<Weekday, string> = {
  1: 'Lundi',
  2: 'Mardi',
  3: 'Mercredi',
  4: 'Jeudi',
  5: 'Vendredi',
  6: 'Samedi',
  7: 'Dimanche',
};
