import type { NetworkChange, NetworkResource } from '@maillage/contracts/http/directory';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

/** Saves a part of a network over the version that is shown. */
export function useNetworkChange({ id, version }: NetworkResource) {
  const notify = useNotify();
  const write = useWrite<NetworkResource>('networks', {
    onSuccess: () => notify('Le réseau est enregistré.', { type: 'success' }),
  });
  const save = (body: NetworkChange) =>
    write.mutate({ path: `/${encodeURIComponent(id)}`, method: 'PATCH', body, version });
  return { save, saving: write.isPending };
}
