import type {
  AgeBand,
  CallStatus,
  MessageChannel,
  MessageTemplate,
  OpeningReason,
  ReadingPurpose,
  SupportLevel,
} from '@maillage/contracts/codes';
import type { PersonExport } from '@maillage/contracts/http/directory';

/** French of what was sent to a person, and of who read about them. */
export const templateWords: Record<MessageTemplate, string> = {
  'appointment-booked': 'confirmation de rendez-vous',
  'appointment-moved': 'déplacement de rendez-vous',
  'appointment-cancelled': 'annulation de rendez-vous',
  'appointment-reminder': 'rappel de rendez-vous',
  'workshop-booked': 'inscription à un atelier',
  'workshop-cancelled': 'annulation d’un atelier',
  'leg-first-response-overdue': 'réponse en retard',
  'leg-taken-in-charge': 'demande prise en charge',
  'leg-resolved': 'réponse à votre demande',
  'work-handed-over': 'changement de conseiller',
  invitation: 'invitation',
  'invitation-accepted': 'invitation acceptée',
  'identity-confirmation': 'confirmation d’identité',
  'inactivity-warning': 'compte sans activité',
  'notices-digest': 'résumé d’avis',
  'one-time-code': 'code à usage unique',
};

export const messageChannelWords: Record<MessageChannel, string> = {
  mail: 'par courriel',
  sms: 'par SMS',
  notice: 'dans l’application',
  call: 'par téléphone',
};

export const messageStatusWords: Record<PersonExport['messages'][number]['status'], string> = {
  queued: 'à envoyer',
  listed: 'appel à passer',
  sent: 'envoyé',
  failed: 'non envoyé',
};

export const deliveryWords: Record<
  NonNullable<PersonExport['messages'][number]['delivery']>,
  string
> = {
  awaited: 'remise attendue',
  delivered: 'remis',
  failed: 'non remis',
  unknown: 'remise inconnue',
};

export const callStatusWords: Record<CallStatus, string> = {
  'to-call': 'à passer',
  done: 'passé',
  unreachable: 'sans réponse',
  expired: 'plus utile',
};

export const openingReasonWords: Record<OpeningReason, string> = {
  'received-today': 'personne reçue ce jour',
  'phone-call': 'appel téléphonique',
  booking: 'prise de rendez-vous',
  'case-follow-up': 'suivi d’une demande',
  'person-asked': 'à la demande de la personne',
  other: 'autre raison',
};

export const readingPurposeWords: Record<ReadingPurpose, string> = {
  search: 'recherche',
  list: 'liste',
  record: 'fiche ouverte',
  case: 'demande',
  appointment: 'rendez-vous',
  household: 'foyer',
  mandate: 'mandat',
  link: 'rapprochement de fiches',
  'name-in-text': 'contrôle d’un texte',
  statistics: 'statistiques',
  export: 'remise de ce document',
  erasure: 'effacement',
};

export const readerWords: Record<PersonExport['readings'][number]['reader'], string> = {
  member: 'un agent sans maison (équipe opérateur ou animation du réseau)',
  client: 'le logiciel d’un partenaire',
  service: 'un service de Maillage',
};

export const ageBandWords = (band: AgeBand): string | null =>
  band === 'unknown' ? null : `tranche d’âge ${band} ans`;

export const supportLevelWords: Record<SupportLevel, string> = {
  'first-information': 'premier renseignement',
  'procedure-support': 'accompagnement à la démarche',
  orientation: 'orientation',
};
