import {
  operatorsInForce,
  starterProcedures,
  type ActivityOutcome,
  type AppointmentStatus,
  type Blockage,
  type LegStatus,
  type MandateDuration,
  type Outcome,
  type PersonNeed,
} from '@maillage/contracts/codes';

/** French of the document that a person takes home. */
export const appointmentStatusWords: Record<AppointmentStatus, string> = {
  booked: 'prévu',
  arrived: 'arrivé',
  honoured: 'honoré',
  'no-show': 'absent',
  'cancelled-by-beneficiary': 'annulé par l’usager',
  'cancelled-by-structure': 'annulé par la maison',
};

export const legStatusWords: Record<LegStatus, string> = {
  pending: 'à prendre en charge',
  'in-progress': 'prise en charge',
  waiting: 'attend un élément',
  resolved: 'résolue',
  refused: 'procédure existante',
  transferred: 'transférée',
  closed: 'close',
};

export const outcomeWords: Record<Outcome, string> = {
  'right-opened': 'droit ouvert',
  'payment-released': 'versement débloqué',
  'document-issued': 'document délivré',
  'correction-made': 'correction faite',
  'explanation-given': 'explication donnée',
  'no-change-possible': 'pas de changement possible',
};

export const blockageWords: Record<Blockage, string> = {
  'mailbox-access-lost': 'perte d’accès à la messagerie',
  'account-access-impossible': 'accès au compte impossible',
  'letter-not-received': 'document ou courrier non reçu',
  'software-bug': 'bug informatique',
  'payment-blocked': 'versement bloqué',
  'payment-missing': 'absence de paiement',
  'debt-or-withholding': 'dette ou retenue',
  'digital-difficulty': 'difficulté d’usage du numérique',
  'refusal-without-explanation': 'refus sans explication',
  'file-incomplete-or-wrong': 'dossier incomplet ou erroné',
  none: 'aucun blocage',
  other: 'autre blocage',
};

export const durationWords: Record<MandateDuration, string> = {
  '1': 'pour 1 jour',
  '31': 'pour 31 jours',
  '182': 'pour 6 mois',
  '365': 'pour 1 an',
  case: 'jusqu’à la fin de la demande',
};

export const activityOutcomeWords: Record<ActivityOutcome, string> = {
  'solved-on-the-spot': 'résolue sur place',
  'solved-after-follow-up': 'résolue après suivi',
  redirected: 'réorientée',
  'waiting-for-operator': 'en attente de l’opérateur',
  abandoned: 'abandonnée',
  unknown: 'issue non connue',
};

export const needWords: Record<PersonNeed, string> = {
  hearing: 'audition',
  sight: 'vue',
  mobility: 'mobilité',
  guardianship: 'mesure de protection',
};

const operators = new Map<string, string>(operatorsInForce.map((o) => [o.code, o.label]));
const procedures = new Map<string, string>(starterProcedures.map((p) => [p.code, p.label]));

export const operatorWords = (codes: readonly string[]): string =>
  codes.map((code) => operators.get(code) ?? code).join(', ');
export const procedureWords = (code: string): string => procedures.get(code) ?? code;
/** `2026-11-23…` → `23/11/2026`. */
export const dayWords = (day: string): string => day.slice(0, 10).split('-').reverse().join('/');
