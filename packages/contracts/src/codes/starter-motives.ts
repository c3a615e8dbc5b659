import type { Theme } from './activities.js';
import type { OperatorCode } from './operators.js';

export interface StarterMotive {
  readonly code: string;
  /** Raised with every correction: networks that hold an earlier one are offered it. */
  readonly version: number;
  readonly label: string;
  readonly operatorCode: OperatorCode;
  readonly procedureCodes: readonly string[];
  readonly theme: Theme;
  readonly durationMinutes: number;
  /** Papers to bring, in French as they are handed over. */
  readonly requiredDocuments: readonly string[];
  /** What is accepted at the booking, in French. */
  readonly rule: string;
}

const access = ['Identifiant et mot de passe du compte', 'Accès à la messagerie électronique'];
const phone = 'Téléphone portable';
const identity = 'Pièce d’identité';
const rib = 'RIB';
const vitale = 'Carte Vitale';
const taxes = 'Deux derniers avis d’impôt';
const home = 'Justificatif de domicile';
const rent = 'Dernière quittance de loyer';
const family = 'Livret de famille';
const pay3 = 'Bulletins de salaire des 3 derniers mois';
const pay12 = 'Bulletins de salaire des 12 derniers mois';
const franceConnect = 'Codes FranceConnect';

/** One person, one procedure, the person present. Source: the motives that houses set up today. */
const rule =
  'Un rendez-vous pour une personne et une démarche. La personne est présente, sauf si elle est sous tutelle.';

type Row = [
  code: string,
  label: string,
  operator: OperatorCode,
  minutes: number,
  theme: Theme,
  procedures: readonly string[],
  documents: readonly string[],
];

const rows: readonly Row[] = [
  [
    'cnaf-changement-situation',
    'CAF : changement de situation',
    'CNAF',
    30,
    'social-health',
    ['mise-a-jour'],
    [...access, phone, identity],
  ],
  [
    'cnaf-declaration-ressources',
    'CAF : déclaration de ressources',
    'CNAF',
    30,
    'social-health',
    ['mise-a-jour'],
    [...access, phone, pay3],
  ],
  [
    'cnaf-aide-logement',
    'CAF : aide au logement',
    'CNAF',
    45,
    'housing',
    ['apl'],
    [...access, rib, rent, identity],
  ],
  [
    'cnaf-allocations-familiales',
    'CAF : allocations familiales ou soutien familial',
    'CNAF',
    45,
    'family-schooling',
    ['demande-informations'],
    [...access, rib, family],
  ],
  [
    'cnaf-prime-activite',
    'CAF : prime d’activité',
    'CNAF',
    45,
    'social-health',
    ['demande-informations'],
    [...access, rib, pay3],
  ],
  ['cnaf-rsa', 'CAF : RSA', 'CNAF', 45, 'social-health', ['rsa'], [...access, rib, identity, home]],
  [
    'cnam-ame',
    'Assurance maladie : AME, première demande',
    'CNAM',
    30,
    'social-health',
    ['prestations-maladie'],
    [identity, home, taxes],
  ],
  [
    'cnam-compte-ameli',
    'Assurance maladie : compte ameli',
    'CNAM',
    30,
    'social-health',
    ['acces-compte'],
    [vitale, phone, ...access],
  ],
  [
    'cnam-carte-vitale',
    'Assurance maladie : carte Vitale, carte européenne, attestation',
    'CNAM',
    30,
    'social-health',
    ['carte-vitale', 'attestation-droits'],
    [vitale, identity, phone],
  ],
  [
    'cnam-c2s',
    'Complémentaire santé solidaire',
    'CNAM',
    30,
    'social-health',
    ['c2s'],
    [vitale, taxes, pay12],
  ],
  [
    'cnam-invalidite',
    'Pension d’invalidité',
    'CNAM',
    30,
    'social-health',
    ['prestations-maladie'],
    [vitale, rib, pay12],
  ],
  [
    'cnav-dossier-retraite',
    'Dossier de retraite',
    'CNAV',
    60,
    'social-health',
    ['retraite-personnelle'],
    [franceConnect, vitale, rib, taxes, family],
  ],
  [
    'cnav-reversion',
    'Pension de réversion',
    'CNAV',
    45,
    'social-health',
    ['pension-reversion'],
    [franceConnect, family, rib, taxes],
  ],
  [
    'cnav-aspa',
    'ASPA (minimum vieillesse)',
    'CNAV',
    45,
    'social-health',
    ['aspa'],
    [franceConnect, identity, rib, taxes],
  ],
  [
    'cnav-releve-carriere',
    'Relevé de carrière',
    'CNAV',
    45,
    'work-training-business',
    ['carriere'],
    [franceConnect, pay12],
  ],
  [
    'cnav-estimation-retraite',
    'Estimation de retraite',
    'CNAV',
    45,
    'social-health',
    ['retraite-personnelle'],
    [franceConnect, pay12],
  ],
  [
    'dgec-cheque-energie',
    'Chèque énergie',
    'DGEC',
    30,
    'housing',
    ['demande-informations'],
    [taxes, 'Dernière facture d’énergie'],
  ],
  [
    'dgfip-declaration-revenus',
    'Déclaration de revenus',
    'DGFIP',
    45,
    'money-taxes',
    ['acces-compte'],
    [taxes, ...access, phone],
  ],
  [
    'dgfip-biens-immobiliers',
    '« Gérer mes biens immobiliers »',
    'DGFIP',
    30,
    'money-taxes',
    ['acces-compte'],
    [taxes, ...access],
  ],
  [
    'anah-maprimerenov',
    'Dossier MaPrimeRénov’',
    'ANAH',
    30,
    'housing',
    ['demande-informations'],
    [taxes, 'Devis des travaux', ...access],
  ],
  [
    'france-travail-inscription',
    'Inscription comme demandeur d’emploi',
    'FRANCE-TRAVAIL',
    30,
    'work-training-business',
    ['acces-compte'],
    [identity, vitale, rib, ...access],
  ],
  [
    'france-titres-certificat-immatriculation',
    'Certificat d’immatriculation',
    'FRANCE-TITRES',
    45,
    'transport-mobility',
    ['demande-informations'],
    [identity, home, franceConnect],
  ],
  [
    'france-titres-modification-carte-grise',
    'Modification de carte grise',
    'FRANCE-TITRES',
    45,
    'transport-mobility',
    ['mise-a-jour'],
    [identity, home, 'Carte grise'],
  ],
  [
    'france-titres-permis',
    'Permis de conduire',
    'FRANCE-TITRES',
    45,
    'transport-mobility',
    ['demande-informations'],
    [identity, home, 'Photo-signature numérique'],
  ],
  [
    'france-titres-identite',
    'Pré-demande de carte d’identité ou de passeport',
    'FRANCE-TITRES',
    45,
    'papers-elections-citizenship',
    ['demande-informations'],
    [identity, home, phone],
  ],
  [
    'msa-retraite',
    'MSA : retraite',
    'MSA',
    45,
    'social-health',
    ['retraite-personnelle'],
    [...access, rib, family],
  ],
  [
    'msa-reversion',
    'MSA : réversion',
    'MSA',
    45,
    'social-health',
    ['pension-reversion'],
    [...access, family, rib],
  ],
  ['msa-aspa', 'MSA : ASPA', 'MSA', 30, 'social-health', ['aspa'], [...access, identity, taxes]],
  [
    'urssaf-cesu',
    'Urssaf : compte CESU salarié',
    'URSSAF',
    30,
    'work-training-business',
    ['acces-compte'],
    [identity, vitale, ...access],
  ],
];

/** The 29 motives, all on site, that France Services houses set up today; a network adopts them and goes on from there. */
export const starterMotives: readonly StarterMotive[] = rows.map(
  ([code, label, operatorCode, durationMinutes, theme, procedureCodes, requiredDocuments]) => ({
    code,
    version: 1,
    label,
    operatorCode,
    durationMinutes,
    theme,
    procedureCodes,
    requiredDocuments,
    rule,
  }),
);
