import { useMemo } from 'react';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';

/** Names of what a motive points to. */
export function useMotiveNames() {
  const { labelOf } = useOperators();
  const procedureOf = useProcedureLabel();
  return useMemo(() => ({ operatorOf: labelOf, procedureOf }), [labelOf, procedureOf]);
}
