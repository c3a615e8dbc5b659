import { Stack } from '@mui/material';
import { Title } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useNetworkChoice } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { MembersSection } from './MembersSection.js';
import { NextSlotsSection } from './NextSlotsSection.js';
import { StatusesSection } from './StatusesSection.js';

/** « Où en est le réseau »: what asks for something today, without any person. A manager sees the own houses. */
export default function PresentPage() {
  const { role } = useSession();
  const { networkId, networks, choose } = useNetworkChoice();
  const manages = role === 'structure-manager';
  return (
    <Stack spacing={2}>
      <Title title={manages ? 'Où en est la maison' : 'Où en est le réseau'} />
      <PlaceChooser label="Réseau" places={networks} value={networkId} onChange={choose} />
      {networkId === '' ? (
        <EmptyState title="Aucun réseau" detail="Votre compte n’est rattaché à aucun réseau." />
      ) : (
        <>
          <NextSlotsSection networkId={networkId} />
          <MembersSection networkId={networkId} />
          <StatusesSection networkId={networkId} />
        </>
      )}
    </Stack>
  );
}
