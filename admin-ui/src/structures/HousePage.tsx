import { Stack } from '@mui/material';
import { EmptyState } from '../layout/EmptyState.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useOwnStructure, useOwnStructures } from '../places/own-places.js';
import { StructureSheet } from './StructureSheet.js';

/** The own house of its manager. */
export default function HousePage() {
  const structures = useOwnStructures();
  const [structure, choose] = useOwnStructure();
  if (!structure) return <EmptyState title="Aucune maison ne vous est confiée" />;
  return (
    <Stack spacing={2}>
      <PlaceChooser label="Maison" places={structures} value={structure.id} onChange={choose} />
      <StructureSheet id={structure.id} title="Ma maison" />
    </Stack>
  );
}
