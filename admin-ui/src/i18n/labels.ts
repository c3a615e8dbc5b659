import type { Role } from '@maillage/contracts/codes';

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

/** For a select: `[{ value, label }]` in the order of the codes. */
export function choicesOf<T extends string>(
  labels: Record<T, string>,
): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
