import { starterProcedures } from '@maillage/contracts/codes';
import type { OperatorResource, ProcedureResource } from '@maillage/contracts/http/directory';
import { useCallback, useMemo } from 'react';
import { useGetList } from 'react-admin';
import { operatorNames, type OperatorNames } from './operator-names.js';
import { everything } from '../providers/data-provider.js';

const all = { pagination: everything };
/** Read once: a fact about the catalogue makes it read again. */
const once = { staleTime: Infinity };

/** Labels of the catalogue, withdrawn procedures too; those of the first one until it is read. */
export function useProcedureLabel(): (code: string) => string {
  const { data } = useGetList<ProcedureResource>('procedures', all, once);
  const labels = useMemo(() => new Map(data?.map(({ id, label }) => [id, label])), [data]);
  return useCallback(
    (code) => labels.get(code) ?? starterProcedures.find((one) => one.code === code)?.label ?? code,
    [labels],
  );
}

/** The operators with the names they are given now; those they began with until they are read. */
export function useOperators(): OperatorNames {
  const { data } = useGetList<OperatorResource>('operators', all, once);
  return useMemo(() => operatorNames(data), [data]);
}
