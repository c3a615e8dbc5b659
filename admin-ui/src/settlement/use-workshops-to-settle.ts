import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import { useNetworkId } from '../places/own-places.js';
import { useRead } from '../providers/use-read.js';

/** Workshops of the network whose time was taken away, by start: those that the reader's houses, or they, see to. */
export function useWorkshopsToSettle(): readonly WorkshopResource[] {
  const [networkId] = useNetworkId();
  const { data } = useRead<{ data: WorkshopResource[] }>('workshops', {
    query: {
      'filter[networkId]': networkId,
      'filter[only]': 'to-settle',
      'page[size]': '200',
    },
    enabled: networkId !== '',
    keepPrevious: true,
    everyMilliseconds: 60_000,
  });
  return data?.data ?? [];
}
