import { Stack } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useNetworkId, useNetworkIds, useNetworks } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useSession } from '../providers/session.js';
import { CoverageGrid } from './CoverageGrid.js';
import { OperatorsSection } from './OperatorsSection.js';
import { TeamsSection } from './TeamsSection.js';

/** Which operators a network can reach; whoever administers the nation keeps operators and teams here. */
export default function OperatorTeamsPage() {
  const { grants, role } = useSession();
  const national = grants.some((grant) => grant.role === role && grant.scope === 'nation');
  return (
    <Stack spacing={2}>
      <Title title="Opérateurs et équipes" />
      {national ? <OfTheNation /> : <OfTheNetwork />}
    </Stack>
  );
}

function OfTheNation() {
  const { data: networks = [] } = useNetworks();
  const [chosen, choose] = useState('');
  const networkId = chosen || (networks[0]?.id ?? '');
  return (
    <>
      <TeamsSection editable />
      <PlaceChooser label="Réseau" places={networks} value={networkId} onChange={choose} />
      <CoverageGrid networkId={networkId} />
      <OperatorsSection />
    </>
  );
}

function OfTheNetwork() {
  const ids = useNetworkIds();
  const { data: networks } = useNetworks();
  const [networkId, choose] = useNetworkId();
  const places = ids.map((id) => ({
    id,
    name: networks?.find((one) => one.id === id)?.name ?? 'Réseau',
  }));
  return (
    <>
      <PlaceChooser label="Réseau" places={places} value={networkId} onChange={choose} />
      <CoverageGrid networkId={networkId} />
      {networkId !== '' && <TeamsSection networkId={networkId} editable={false} />}
    </>
  );
}
