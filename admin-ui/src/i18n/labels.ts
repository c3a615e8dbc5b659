import {
  operatorsInForce,
  starterMotives,
  starterProcedures,
  type ActivityKind,
  type ActivityOutcome,
  type ActivityStatus,
  type AppointmentStatus,
  type Blockage,
  type Channel,
  type ErasureReason,
  type IdentityField,
  type LegStatus,
  type MandateChannel,
  type MandateDuration,
  type OpeningReason,
  type OperatorCode,
  type Outcome,
  type PersonLanguage,
  type PersonNeed,
  type ReadingPurpose,
  type Role,
  type RoomKind,
  type StructureCancellationReason,
  type StopRhythm,
  type StructureCarrier,
  type StructureFormat,
  type StructureKind,
  type StructureOrigin,
  type ServiceName,
  type SupportLevel,
  type Theme,
  type Urgency,
  type Weekday,
} from '@maillage/contracts/codes';

/** What a person reads for each code. A code without a label does not compile. */

export const roleLabels: Record<Role, string> = {
  agent: 'Conseiller France services',
  'structure-manager': 'Responsable de maison',
  prescriber: 'Prescripteur',
  coordinator: 'Coordinateur du réseau',
  'operator-agent': 'Agent d’opérateur',
  'operator-manager': 'Responsable d’équipe opérateur',
  national: 'Pilote national',
  admin: 'Administrateur technique',
};

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

export const channelLabels: Record<Channel, string> = {
  'on-site': 'Sur place',
  elsewhere: 'Hors les murs',
  'at-home': 'À domicile',
  phone: 'Téléphone',
  video: 'Visio',
};

export const themeLabels: Record<Theme, string> = {
  'papers-elections-citizenship': 'Papiers – Élections – Citoyenneté',
  'family-schooling': 'Famille – Scolarité',
  'social-health': 'Social – Santé',
  'work-training-business': 'Travail – Formation – Entreprise',
  housing: 'Logement',
  'transport-mobility': 'Transports – Mobilité',
  'money-taxes': 'Argent – Impôts',
  justice: 'Justice',
  'foreigners-europe': 'Étrangers – Europe',
  'leisure-sport-culture': 'Loisirs – Sports – Culture',
  associations: 'Associations',
  'digital-assessment': 'Diagnostic numérique',
  equipment: 'Prendre en main du matériel',
  maintenance: 'Entretien du matériel',
  content: 'Contenus numériques',
  browsing: 'Navigation sur internet',
  email: 'Courriel',
  'office-software': 'Bureautique',
  'social-networks': 'Réseaux sociaux',
  'online-health': 'Santé en ligne',
  'banking-shopping': 'Banque et achats en ligne',
  'supporting-a-professional': 'Accompagner un professionnel',
  'finding-work-online': 'Insertion professionnelle',
  security: 'Sécurité numérique',
  parenting: 'Parentalité numérique',
  'schooling-online': 'Scolarité et numérique',
  creating: 'Créer avec le numérique',
  'digital-culture': 'Culture numérique',
  'artificial-intelligence': 'Intelligence artificielle',
};

export const supportLevelLabels: Record<SupportLevel, string> = {
  'first-information': 'Premier renseignement',
  'procedure-support': 'Accompagnement à la démarche',
  orientation: 'Orientation',
};

export const activityKindLabels: Record<ActivityKind, string> = {
  request: 'Demande',
  'individual-support': 'Accompagnement individuel',
  workshop: 'Atelier',
};

export const activityOutcomeLabels: Record<ActivityOutcome, string> = {
  'solved-on-the-spot': 'Résolue sur place',
  'solved-after-follow-up': 'Résolue après suivi',
  redirected: 'Réorientée',
  'waiting-for-operator': 'En attente de l’opérateur',
  abandoned: 'Abandonnée',
  unknown: 'Issue non connue',
};

export const activityStatusLabels: Record<ActivityStatus, string> = {
  'to-confirm': 'À confirmer',
  confirmed: 'Confirmée',
  dismissed: 'Écartée',
};

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

/** What an operator team may be shown of a person. */
export const identityFieldLabels: Record<IdentityField, string> = {
  surname: 'Nom',
  birthName: 'Nom de naissance',
  firstName: 'Prénom',
  birthDate: 'Date de naissance',
  birthYear: 'Année de naissance',
  communeInsee: 'Commune',
  phone: 'Téléphone',
  mail: 'Courriel',
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

const operators = new Map<string, string>(operatorsInForce.map((o) => [o.code, o.label]));
const procedures = new Map<string, string>(starterProcedures.map((p) => [p.code, p.label]));
const motives = new Map<string, string>(starterMotives.map((m) => [m.code, m.label]));

/** For a dense line, where the whole label would not fit. */
const shortOperators: Partial<Record<string, string>> = {
  CNAF: 'CNAF',
  CNAM: 'CNAM',
  CNAV: 'CNAV',
  DGFIP: 'DGFiP',
  DGEC: 'DGEC',
  ANAH: 'ANAH',
};
export const operatorShortLabel = (code: string): string =>
  shortOperators[code] ?? operatorLabel(code);

export const operatorLabel = (code: string): string => operators.get(code) ?? code;
/** As the catalogue began; screens ask `useProcedureLabel`. */
export const starterProcedureLabel = (code: string): string => procedures.get(code) ?? code;
export const motiveLabel = (code: string): string => motives.get(code) ?? code;
export const operatorsLabel = (codes: readonly OperatorCode[]): string =>
  codes.length === 0 ? 'Sans opérateur' : codes.map(operatorLabel).join(', ');

/** For a select: `[{ value, label }]` in the order of the codes. */
export function choicesOf<T extends string>(
  labels: Record<T, string>,
): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

export const personNeedLabels: Record<PersonNeed, string> = {
  hearing: 'Entend mal',
  sight: 'Voit mal',
  mobility: 'Se déplace difficilement',
  guardianship: 'Tutelle ou curatelle',
};

export const personLanguageLabels: Record<PersonLanguage, string> = {
  fr: 'Français',
  fsl: 'Langue des signes',
  ar: 'Arabe',
  de: 'Allemand',
  en: 'Anglais',
  es: 'Espagnol',
  fa: 'Persan, dari',
  it: 'Italien',
  ku: 'Kurde',
  pl: 'Polonais',
  ps: 'Pachto',
  pt: 'Portugais',
  ro: 'Roumain',
  ru: 'Russe',
  so: 'Somali',
  sq: 'Albanais',
  ta: 'Tamoul',
  tr: 'Turc',
  uk: 'Ukrainien',
  vi: 'Vietnamien',
  zh: 'Chinois',
};

export const openingReasonLabels: Record<OpeningReason, string> = {
  'received-today': 'Je la reçois aujourd’hui',
  'phone-call': 'Elle appelle',
  booking: 'Prise de rendez-vous',
  'case-follow-up': 'Suivi d’une demande',
  'person-asked': 'À sa demande',
  other: 'Autre raison',
};

/** Why somebody's data was read, as the log keeps it. */
export const readingPurposeLabels: Record<ReadingPurpose, string> = {
  search: 'Recherche d’un usager',
  list: 'Noms dans une liste',
  record: 'Ouverture de la fiche',
  case: 'Lecture d’une demande',
  appointment: 'Rendez-vous',
  household: 'Personnes du même foyer',
  mandate: 'Mandat',
  link: 'Lien envoyé à la personne',
  'name-in-text': 'Recherche du nom dans un texte',
  statistics: 'Calcul des statistiques, sans nom',
  export: 'Export de la fiche',
  erasure: 'Effacement de la fiche',
};

export const erasureReasonLabels: Record<ErasureReason, string> = {
  'asked-by-person': 'La personne le demande',
  'entered-by-mistake': 'Fiche saisie par erreur',
  inactive: 'Durée de conservation atteinte',
};

/** What each service keeps of a person, and lets go of in an erasure. */
export const keptByServiceLabels: Record<ServiceName, string> = {
  directory: 'Fiche, coordonnées et messages',
  appointments: 'Rendez-vous',
  referrals: 'Mandats et demandes',
  reporting: 'Activités et statistiques',
};
