import type {
  ErasureReason,
  IdentityField,
  OpeningReason,
  PersonLanguage,
  PersonNeed,
  ReadingPurpose,
  ServiceName,
} from '@maillage/contracts/codes';

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
