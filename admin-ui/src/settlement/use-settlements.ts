import type { SettlementResource } from '@maillage/contracts/http/appointments';
import { useGetList } from 'react-admin';
import { everything } from '../providers/data-provider.js';

/** What somebody else closes is told by no fact: the list is read again now and then. */
const againMilliseconds = 60_000;

/** Appointments whose time was taken away, by start; by one absence, closure or suspension when told. */
export function useSettlements(causeId?: string) {
  return useGetList<SettlementResource>(
    'settlements',
    { filter: { causeId }, pagination: everything },
    { refetchInterval: againMilliseconds },
  );
}
