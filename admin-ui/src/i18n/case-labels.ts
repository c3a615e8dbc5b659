import type {
  Blockage,
  LegStatus,
  MandateChannel,
  MandateDuration,
  Outcome,
  Urgency,
} from '@maillage/contracts/codes';

export const legStatusLabels: Record<LegStatus, string> = {
  pending: 'À prendre en charge',
  'in-progress': 'Prise en charge',
  waiting: 'Attend un élément',
  resolved: 'Résolue',
  refused: 'Procédure existante',
  transferred: 'Transférée',
  closed: 'Close',
};

export const outcomeLabels: Record<Outcome, string> = {
  'right-opened': 'Droit ouvert',
  'payment-released': 'Versement débloqué',
  'document-issued': 'Document délivré',
  'correction-made': 'Correction faite',
  'explanation-given': 'Explication donnée',
  'no-change-possible': 'Pas de changement possible',
};

export const urgencyLabels: Record<Urgency, string> = {
  'right-at-risk': 'Perte d’un droit',
  'penalty-at-risk': 'Pénalité à craindre',
  'no-income': 'Sans ressources',
  none: 'Pas d’urgence',
};

export const blockageLabels: Record<Blockage, string> = {
  'mailbox-access-lost': 'Perte d’accès à la messagerie',
  'account-access-impossible': 'Accès au compte impossible',
  'letter-not-received': 'Document ou courrier non reçu',
  'software-bug': 'Bug informatique',
  'payment-blocked': 'Versement bloqué',
  'payment-missing': 'Absence de paiement',
  'debt-or-withholding': 'Dette ou retenue',
  'digital-difficulty': 'Difficulté d’usage du numérique',
  'refusal-without-explanation': 'Refus sans explication',
  'file-incomplete-or-wrong': 'Dossier incomplet ou erroné',
  none: 'Aucun blocage',
  other: 'Autre blocage',
};

export const mandateChannelLabels: Record<MandateChannel, string> = {
  'paper-signed': 'Papier signé',
  'on-screen': 'À l’écran',
  'sms-code': 'Code par SMS',
  'oral-by-phone': 'Oral, par téléphone',
};

export const mandateDurationLabels: Record<MandateDuration, string> = {
  '1': '1 jour',
  '31': '31 jours',
  '182': '6 mois',
  '365': '1 an',
  case: 'Jusqu’à la fin de la demande',
};
