import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { SettlementResource } from '@maillage/contracts/http/appointments';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/data-provider.js';
import { resourcePaths, type ResourceName } from '../providers/resources.js';

const touched: readonly ResourceName[] = ['settlements', 'appointments', 'calendar', 'slots'];

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** References of those that could not be cancelled, with the sentence why. */
  readonly refused: readonly string[];
  readonly running: boolean;
}

/** Cancels one after the other; stopped or cut off half-way, those that are left stay to be settled. */
export function useCancelEach() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const stopped = useRef(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = async (
    settlements: readonly SettlementResource[],
    reason: StructureCancellationReason,
  ): Promise<Progress> => {
    stopped.current = false;
    let now: Progress = { done: 0, of: settlements.length, refused: [], running: true };
    setProgress(now);
    for (const { id, version, reference } of settlements) {
      if (stopped.current) break;
      try {
        await provider.send(`${resourcePaths.appointments}/${id}/status`, {
          method: 'POST',
          body: { status: 'cancelled-by-structure', reason },
          version,
        });
        now = { ...now, done: now.done + 1 };
      } catch (error) {
        const sentence = `${reference} : ${(error as Error).message}`;
        now = { ...now, refused: [...now.refused, sentence] };
      }
      setProgress(now);
    }
    now = { ...now, running: false };
    setProgress(now);
    for (const resource of touched) void queries.invalidateQueries({ queryKey: [resource] });
    return now;
  };
  const stop = () => {
    stopped.current = true;
  };
  return { run, stop, progress };
}
