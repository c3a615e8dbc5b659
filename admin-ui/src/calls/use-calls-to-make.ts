import type { CallResource } from '@maillage/contracts/http/directory';
import { useQueries } from '@tanstack/react-query';
import { useDataProvider, useStore } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/data-provider.js';
import { resourcePaths } from '../providers/resources.js';

/** Calls just settled, which may still be undone: off the list and the count already. */
export const SETTLING_CALLS = 'calls.settling';

interface CallPage {
  readonly data: CallResource[];
}

export interface DeskCalls {
  readonly structureId: string;
  /** The most pressing first, 100 at most; undefined while they are read. */
  readonly calls: readonly CallResource[] | undefined;
  readonly error: Error | null;
  readonly readAgain: () => void;
}

/** Calls that each of these houses has to make. */
export function useCallsToMake(structureIds: readonly string[]): readonly DeskCalls[] {
  const provider = useDataProvider<ConsoleDataProvider>();
  const [settling] = useStore<readonly string[]>(SETTLING_CALLS, []);
  const answers = useQueries({
    queries: structureIds.map((structureId) => ({
      queryKey: ['calls', 'to-make', structureId],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        provider.send<CallPage>(resourcePaths.calls, {
          query: { 'filter[structureId]': structureId, 'page[size]': 100 },
          signal,
        }),
    })),
  });
  return structureIds.map((structureId, index) => {
    const answer = answers[index];
    return {
      structureId,
      calls: answer?.data?.data.filter(({ id }) => !settling.includes(id)),
      error: answer?.error ?? null,
      readAgain: () => void answer?.refetch(),
    };
  });
}
