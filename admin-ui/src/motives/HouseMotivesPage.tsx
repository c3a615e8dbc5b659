import type { StructureResource } from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useOwnStructure, useOwnStructures } from '../places/own-places.js';
import { HouseMotives } from './HouseMotives.js';

/** « Motifs de la maison »: the own house of its manager, or the one in the address. */
export default function HouseMotivesPage() {
  const { id: asked } = useParams();
  const structures = useOwnStructures();
  const [own, choose] = useOwnStructure();
  const id = asked ?? own?.id ?? '';
  const { data, isPending, error } = useGetOne<StructureResource>(
    'structures',
    { id },
    { enabled: id !== '' },
  );
  if (id === '') return <EmptyState title="Aucune maison ne vous est confiée" />;
  return (
    <Stack spacing={2}>
      <Title title={asked && data ? `Motifs de ${data.name}` : 'Motifs de la maison'} />
      {!asked && <PlaceChooser label="Maison" places={structures} value={id} onChange={choose} />}
      <ReadState pending={isPending} error={error} of="de la maison" />
      {data && <HouseMotives key={id} structureId={id} networkId={data.networkId} />}
    </Stack>
  );
}
