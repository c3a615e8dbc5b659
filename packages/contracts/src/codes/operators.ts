/**
 * The national partners, with the first day from which each counts.
 * Source: France Services operators in force (13 since 1 January 2025).
 */
export const operatorsInForce = [
  { code: 'CNAF', label: 'CNAF (allocations familiales)', validFrom: '2020-01-01' },
  { code: 'CNAM', label: 'Assurance maladie', validFrom: '2020-01-01' },
  { code: 'CNAV', label: 'Assurance retraite', validFrom: '2020-01-01' },
  { code: 'MSA', label: 'MSA', validFrom: '2020-01-01' },
  { code: 'FRANCE-TRAVAIL', label: 'France Travail', validFrom: '2020-01-01' },
  { code: 'LA-POSTE', label: 'La Poste', validFrom: '2020-01-01' },
  { code: 'DGFIP', label: 'Finances publiques (DGFiP)', validFrom: '2020-01-01' },
  { code: 'JUSTICE', label: 'Justice', validFrom: '2020-01-01' },
  { code: 'FRANCE-TITRES', label: 'France Titres', validFrom: '2020-01-01' },
  { code: 'DGEC', label: 'Chèque énergie (DGEC)', validFrom: '2024-01-01' },
  { code: 'ANAH', label: 'France Rénov’ (ANAH)', validFrom: '2024-01-01' },
  { code: 'AGIRC-ARRCO', label: 'Agirc-Arrco', validFrom: '2025-01-01' },
  { code: 'URSSAF', label: 'Urssaf', validFrom: '2025-01-01' },
] as const;

/** What a team may need to know of a person to find their file. An official number is never one of them. */
export const identityFields = [
  'surname',
  'birthName',
  'firstName',
  'birthDate',
  'birthYear',
  'communeInsee',
  'phone',
  'mail',
] as const;
export type IdentityField = (typeof identityFields)[number];

/** Asked for by a team that has said nothing else. */
export const usualIdentityFields = [
  'surname',
  'firstName',
  'birthYear',
] as const satisfies readonly IdentityField[];

export type OperatorCode = (typeof operatorsInForce)[number]['code'];
export const operatorCodes = operatorsInForce.map((operator) => operator.code) as [
  OperatorCode,
  ...OperatorCode[],
];
