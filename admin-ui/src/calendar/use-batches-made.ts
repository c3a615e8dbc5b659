import type { OpeningBatchResource } from '@maillage/contracts/http/appointments';
import type { StructureResource } from '@maillage/contracts/http/directory';
import { useStore } from 'react-admin';
import { dayIn, metropolitanZone } from '../time/french-dates.js';

const noBatches: readonly OpeningBatchResource[] = [];

/** What was made at once for a house today, so that it can still be taken back after another page; identifiers only. */
export function useBatchesMade(
  structure: Pick<StructureResource, 'id' | 'zone'> | undefined,
  today: string,
) {
  const [batches, setBatches] = useStore<readonly OpeningBatchResource[]>(
    'calendar.batches',
    noBatches,
  );
  const recent = batches.filter(
    ({ madeAt }) => dayIn(structure?.zone ?? metropolitanZone, madeAt) >= today,
  );
  return {
    made: recent.filter((batch) => batch.structureId === structure?.id),
    keep: (batch: OpeningBatchResource) => setBatches([batch, ...recent]),
    forget: ({ id }: OpeningBatchResource) => setBatches(recent.filter((each) => each.id !== id)),
  };
}
