import type { ReviewKind, StructureImportResource } from '@maillage/contracts/http/directory';
import type { Tone } from '../layout/StatusLabel.js';

/** What a person reads for each status of an import. */
export const importStatusTexts: Record<
  StructureImportResource['status'],
  { tone: Tone; label: string }
> = {
  reviewed: { tone: 'info', label: 'À relire' },
  applying: { tone: 'warn', label: 'En cours' },
  applied: { tone: 'good', label: 'Appliquée' },
  failed: { tone: 'bad', label: 'Interrompue' },
};

export const reviewKindLabels: Record<ReviewKind, string> = {
  created: 'Nouvelles maisons',
  changed: 'Champs changés',
  'hand-edited': 'Corrections gardées',
  vanished: 'Maisons disparues',
  'odd-hours': 'Horaires douteux',
  refused: 'Lignes écartées',
};

export const reviewReasonLabels: Readonly<Record<string, string>> = {
  'empty-block': 'plage vide : retirée',
  'repeated-block': 'plage écrite deux fois : gardée une fois',
  'overlapping-blocks': 'plages qui se chevauchent : semaine non connue',
  'unreadable-hours': 'horaires illisibles : semaine non connue',
  'no-hours': 'aucun horaire : semaine non connue',
  'meaningless-value': 'valeur sans signification',
  'too-few-cells': 'trop peu de colonnes (trouvées / attendues) : ligne écartée',
  'too-many-cells': 'trop de colonnes (trouvées / attendues) : ligne écartée',
  'repeated-id': 'numéro déjà présent plus haut',
};

const fieldLabels: Readonly<Record<string, string>> = {
  name: 'Nom',
  kind: 'Type',
  format: 'Format',
  communeInsee: 'Code INSEE',
  commune: 'Commune',
  postcode: 'Code postal',
  address: 'Adresse',
  latitude: 'Latitude',
  longitude: 'Longitude',
  zone: 'Fuseau horaire',
  hours: 'Horaires',
  takesAppointments: 'Rendez-vous',
  phone: 'Téléphone',
  mail: 'Courriel',
  groups: 'Groupements',
  labelledOn: 'Labellisation',
  comment: 'Commentaire',
  vanished: 'Absente de la liste',
  '1': 'Lundi',
  '2': 'Mardi',
  '3': 'Mercredi',
  '4': 'Jeudi',
  '5': 'Vendredi',
  '6': 'Samedi',
};

/** A field of a house, a day, or a column of the file, as it is read. */
export const fieldLabel = (field: string | null): string =>
  field === null ? '' : (fieldLabels[field] ?? field);
