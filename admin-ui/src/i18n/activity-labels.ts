import type {
  ActivityKind,
  ActivityOutcome,
  ActivityStatus,
  SupportLevel,
  Theme,
} from '@maillage/contracts/codes';

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
