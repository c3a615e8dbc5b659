import type { MotiveResource } from '@maillage/contracts/http/appointments';
import { useGetList } from 'react-admin';
import { everything } from '../providers/data-provider.js';

/** The motives of a network; they seldom change. */
export const useMotives = (networkId: string) =>
  useGetList<MotiveResource>(
    'motives',
    { filter: { networkId }, pagination: everything },
    { enabled: networkId !== '', staleTime: 300_000 },
  );
