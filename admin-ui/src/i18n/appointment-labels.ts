import {
  starterMotives,
  type AppointmentChangeKind,
  type AppointmentStatus,
  type Channel,
  type ForcedOverlapReason,
  type StructureCancellationReason,
} from '@maillage/contracts/codes';

export const appointmentStatusLabels: Record<AppointmentStatus, string> = {
  booked: 'Prévu',
  arrived: 'Arrivé',
  honoured: 'Honoré',
  'no-show': 'Absent',
  'cancelled-by-beneficiary': 'Annulé par l’usager',
  'cancelled-by-structure': 'Annulé par la maison',
};

export const cancellationReasonLabels: Record<StructureCancellationReason, string> = {
  'agent-absent': 'Conseiller absent',
  'structure-closed': 'Maison fermée',
  'wrong-motive': 'Mauvais motif',
  other: 'Autre raison',
};

export const appointmentChangeLabels: Record<AppointmentChangeKind, string> = {
  booked: 'Pris',
  marked: 'Statut changé',
  moved: 'Déplacé',
  reassigned: 'Réattribué',
  'papers-checked': 'Papiers cochés',
  'reference-changed': 'Référence changée',
};

export const forcedOverlapLabels: Record<ForcedOverlapReason, string> = {
  urgent: 'Urgence',
  'short-visit': 'Visite courte',
  'received-together': 'Reçus ensemble',
  'member-agrees': 'Accord du conseiller',
};

export const channelLabels: Record<Channel, string> = {
  'on-site': 'Sur place',
  elsewhere: 'Hors les murs',
  'at-home': 'À domicile',
  phone: 'Téléphone',
  video: 'Visio',
};

const motives = new Map<string, string>(starterMotives.map((m) => [m.code, m.label]));

export const motiveLabel = (code: string): string => motives.get(code) ?? code;
