import { operatorsInForce, type OperatorCode } from '@maillage/contracts/codes';
import type { OperatorResource } from '@maillage/contracts/http/directory';

export interface OperatorNames {
  /** Of the operators that count today. */
  readonly codes: readonly OperatorCode[];
  readonly labelOf: (code: string) => string;
  /** For a dense line, where the whole label would not fit. */
  readonly shortOf: (code: string) => string;
  readonly listOf: (codes: readonly string[]) => string;
}

const starterLabels = new Map<string, string>(
  operatorsInForce.map(({ code, label }) => [code, label]),
);
/** Of an operator that still bears the name it began with. */
const shortStarterLabels: Partial<Record<string, string>> = {
  CNAF: 'CNAF',
  CNAM: 'CNAM',
  CNAV: 'CNAV',
  DGFIP: 'DGFiP',
  DGEC: 'DGEC',
  ANAH: 'ANAH',
};

/** @param read the operators as the directory knows them; absent until it has answered */
export function operatorNames(
  read: readonly Pick<OperatorResource, 'id' | 'label' | 'inForce'>[] | undefined,
): OperatorNames {
  const labels = new Map<string, string>(read?.map(({ id, label }) => [id, label]));
  const labelOf = (code: string) => labels.get(code) ?? starterLabels.get(code) ?? code;
  return {
    codes:
      read?.filter(({ inForce }) => inForce).map(({ id }) => id) ??
      operatorsInForce.map(({ code }) => code),
    labelOf,
    shortOf: (code) => {
      const label = labelOf(code);
      return label === starterLabels.get(code) ? (shortStarterLabels[code] ?? label) : label;
    },
    listOf: (codes) => (codes.length === 0 ? 'Sans opérateur' : codes.map(labelOf).join(', ')),
  };
}
