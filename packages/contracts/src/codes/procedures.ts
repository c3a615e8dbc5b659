import type { AdministrativeTheme } from './activities.js';
import type { OperatorCode } from './operators.js';

export interface ProcedureDefinition {
  readonly code: string;
  readonly label: string;
  readonly theme: AdministrativeTheme;
  readonly operatorCodes: readonly OperatorCode[];
}

/** The 16 procedures blocked cases start with. Source: the structured intake of Administration+ v2. */
export const starterProcedures: readonly ProcedureDefinition[] = [
  {
    code: 'code-provisoire',
    label: 'Code provisoire',
    theme: 'social-health',
    operatorCodes: ['CNAM', 'CNAF', 'CNAV', 'MSA'],
  },
  {
    code: 'acces-compte',
    label: 'Accès au compte en ligne',
    theme: 'social-health',
    operatorCodes: ['CNAF', 'CNAM', 'CNAV', 'DGFIP', 'FRANCE-TITRES', 'FRANCE-TRAVAIL', 'MSA'],
  },
  { code: 'rsa', label: 'RSA', theme: 'social-health', operatorCodes: ['CNAF', 'MSA'] },
  {
    code: 'mise-a-jour',
    label: 'Mise à jour d’informations',
    theme: 'papers-elections-citizenship',
    operatorCodes: ['CNAF', 'CNAM', 'CNAV', 'DGFIP', 'MSA', 'FRANCE-TRAVAIL'],
  },
  { code: 'aspa', label: 'ASPA', theme: 'social-health', operatorCodes: ['CNAV', 'MSA'] },
  {
    code: 'c2s',
    label: 'Complémentaire santé solidaire (C2S)',
    theme: 'social-health',
    operatorCodes: ['CNAM', 'MSA'],
  },
  {
    code: 'carte-vitale',
    label: 'Carte Vitale',
    theme: 'social-health',
    operatorCodes: ['CNAM', 'MSA'],
  },
  {
    code: 'demande-informations',
    label: 'Demande d’informations',
    theme: 'social-health',
    operatorCodes: ['CNAF', 'CNAM', 'CNAV', 'DGFIP', 'MSA', 'FRANCE-TRAVAIL', 'FRANCE-TITRES'],
  },
  {
    code: 'aah',
    label: 'Allocation aux adultes handicapés (AAH)',
    theme: 'social-health',
    operatorCodes: ['CNAF', 'MSA'],
  },
  {
    code: 'pension-reversion',
    label: 'Pension de réversion',
    theme: 'social-health',
    operatorCodes: ['CNAV', 'MSA', 'AGIRC-ARRCO'],
  },
  { code: 'apl', label: 'APL', theme: 'housing', operatorCodes: ['CNAF', 'MSA'] },
  {
    code: 'retraite-personnelle',
    label: 'Retraite personnelle',
    theme: 'social-health',
    operatorCodes: ['CNAV', 'MSA', 'AGIRC-ARRCO'],
  },
  {
    code: 'carriere',
    label: 'Carrière',
    theme: 'work-training-business',
    operatorCodes: ['CNAV', 'MSA', 'AGIRC-ARRCO'],
  },
  {
    code: 'releve-paiement',
    label: 'Relevé de paiement',
    theme: 'money-taxes',
    operatorCodes: ['CNAF', 'CNAM', 'CNAV', 'MSA'],
  },
  {
    code: 'attestation-droits',
    label: 'Attestation de droits',
    theme: 'social-health',
    operatorCodes: ['CNAF', 'CNAM', 'CNAV', 'MSA', 'FRANCE-TRAVAIL'],
  },
  {
    code: 'prestations-maladie',
    label: 'Prestations maladie',
    theme: 'social-health',
    operatorCodes: ['CNAM', 'MSA'],
  },
];
