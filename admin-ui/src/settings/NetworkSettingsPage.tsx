import type { NetworkResource } from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { Title, useStore } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useNetworks } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { NetworkBannerForm } from './NetworkBannerForm.js';
import { NetworkIdentity } from './NetworkIdentity.js';
import { NetworkSettingsForm } from './NetworkSettingsForm.js';
import { NewNetwork } from './NewNetwork.js';

/** What a network decides for its houses; each block is saved by itself. */
export default function NetworkSettingsPage() {
  const { role, grants } = useSession();
  const { data: networks, isPending, error, refetch } = useNetworks();
  const [chosen, choose] = useStore<string>('network', '');
  const network = networks?.find(({ id }) => id === chosen) ?? networks?.[0];
  const nation = grants.some((grant) => grant.role === 'admin' && grant.scope === 'nation');
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Title title="Réseau" />
      <ReadState pending={isPending} error={error} onRetry={() => void refetch()} of="du réseau" />
      {networks?.length === 0 && <EmptyState title="Aucun réseau" />}
      {network && networks && (
        <>
          <PlaceChooser label="Réseau" places={networks} value={network.id} onChange={choose} />
          <Blocks
            key={`${network.id} ${network.version}`}
            network={network}
            admin={role === 'admin'}
          />
        </>
      )}
      {role === 'admin' && nation && <NewNetwork onMade={choose} />}
    </Stack>
  );
}

/** Keyed by version: what somebody else saved is shown at once. */
function Blocks({ network, admin }: { network: NetworkResource; admin: boolean }) {
  return (
    <>
      <NetworkIdentity network={network} editable={admin} />
      <NetworkBannerForm network={network} />
      <NetworkSettingsForm network={network} />
    </>
  );
}
