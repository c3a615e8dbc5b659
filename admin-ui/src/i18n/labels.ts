import {
  operatorsInForce,
  starterProcedures,
  type OperatorCode,
  type Role,
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

const operators = new Map<string, string>(operatorsInForce.map((o) => [o.code, o.label]));

const procedures = new Map<string, string>(starterProcedures.map((p) => [p.code, p.label]));

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

export const operatorsLabel = (codes: readonly OperatorCode[]): string =>
  codes.length === 0 ? 'Sans opérateur' : codes.map(operatorLabel).join(', ');

/** For a select: `[{ value, label }]` in the order of the codes. */
export function choicesOf<T extends string>(
  labels: Record<T, string>,
): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
