import type {
  Discretion,
  MotiveAct,
  MotiveBooker,
  MotiveField,
  RoomNeed,
} from '@maillage/contracts/codes';
import { roomKindLabels } from './place-labels.js';

export const motiveFieldLabels: Record<MotiveField, string> = {
  label: 'Nom du motif',
  operatorCodes: 'Opérateurs',
  procedureCodes: 'Démarches',
  theme: 'Thème',
  durationMinutes: 'Durée',
  bufferMinutes: 'Temps libre après',
  stepMinutes: 'Écart entre deux débuts',
  minNoticeMinutes: 'Délai minimum',
  horizonDays: 'Réservable à l’avance',
  channel: 'Mode',
  room: 'Salle',
  bookableBy: 'Qui peut réserver',
  seats: 'Places',
  requiredDocuments: 'Pièces à apporter',
  rule: 'Règle à accepter',
  instructions: 'Consignes après la réservation',
  sameAgent: 'Même conseiller que la dernière fois',
  discretion: 'Discrétion',
};

export const motiveBookerLabels: Record<MotiveBooker, string> = {
  agents: 'Les conseillers',
  prescribers: 'Les prescripteurs',
};

export const roomNeedLabels: Record<RoomNeed, string> = {
  none: 'Aucune salle réservée',
  any: 'N’importe quelle salle libre',
  ...roomKindLabels,
};

export const discretionLabels: Record<Discretion, string> = {
  visible: 'Visible : le motif est écrit dans les messages',
  silent: 'Silencieux : aucun message n’est envoyé',
  hidden: 'Caché : le motif n’est écrit dans aucun message',
};

export const motiveActLabels: Record<MotiveAct, string> = {
  adopted: 'Adopté du jeu national',
  made: 'Créé par le réseau',
  edited: 'Modifié',
  'national-version-taken': 'Nouvelle version nationale prise',
  withdrawn: 'Retiré',
  restored: 'Rétabli',
  subscribed: 'Proposé par la maison',
  overridden: 'Adapté par la maison',
  unsubscribed: 'N’est plus proposé par la maison',
};
