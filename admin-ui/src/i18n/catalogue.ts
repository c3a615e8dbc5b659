import { operatorsInForce, type OperatorCode } from '@maillage/contracts/codes';
import type { OperatorResource, ProcedureResource } from '@maillage/contracts/http/directory';
import { useCallback, useMemo } from 'react';
import { useGetList } from 'react-admin';
import { operatorLabel, starterProcedureLabel } from './labels.js';
import { everything } from '../providers/data-provider.js';

const all = { pagination: everything };
/** Read once: a fact about the catalogue makes it read again. */
const once = { staleTime: Infinity };

/** Labels of the catalogue, withdrawn procedures too; those of the first one until it is read. */
export function useProcedureLabel(): (code: string) => string {
  const { data } = useGetList<ProcedureResource>('procedures', all, once);
  const labels = useMemo(() => new Map(data?.map(({ id, label }) => [id, label])), [data]);
  return useCallback((code) => labels.get(code) ?? starterProcedureLabel(code), [labels]);
}

interface OperatorChoices {
  readonly codes: readonly OperatorCode[];
  readonly labelOf: (code: string) => string;
}

/** The operators that count today, with the names they are given now. */
export function useOperatorsInForce(): OperatorChoices {
  const { data } = useGetList<OperatorResource>('operators', all, once);
  return useMemo(() => {
    if (!data) return { codes: operatorsInForce.map(({ code }) => code), labelOf: operatorLabel };
    const labels = new Map<string, string>(data.map(({ id, label }) => [id, label]));
    return {
      codes: data.filter(({ inForce }) => inForce).map(({ id }) => id),
      labelOf: (code) => labels.get(code) ?? operatorLabel(code),
    };
  }, [data]);
}
