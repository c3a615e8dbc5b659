import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useNetworkId, useOwnStructure, useOwnStructures } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import type { Query } from '../providers/http.js';
import { useRead } from '../providers/use-read.js';
import { NewWorkshopDialog } from './NewWorkshopDialog.js';
import { WorkshopTable } from './WorkshopTable.js';

/** Workshops to close, and those to come with the places that are left: of the own house, or of the whole network. */
export default function WorkshopsPage() {
  const [structure, chooseStructure] = useOwnStructure();
  const structures = useOwnStructures();
  const [networkId] = useNetworkId();
  const [reach, setReach] = useState<'house' | 'network'>('house');
  const [planning, setPlanning] = useState(false);
  const ofHouse = reach === 'house' && structure !== undefined;
  const query: Query = ofHouse
    ? { 'filter[structureId]': structure.id, 'page[size]': '200' }
    : { 'filter[networkId]': networkId, 'page[size]': '200' };
  const enabled = ofHouse || networkId !== '';
  const { data, isPending, error, refetch } = useRead<{ data: WorkshopResource[] }>('workshops', {
    query,
    enabled,
    keepPrevious: true,
  });
  const over = useRead<{ data: WorkshopResource[] }>('workshops', {
    query: { ...query, 'filter[only]': 'to-close' },
    enabled,
    keepPrevious: true,
  });
  const toClose = over.data?.data ?? [];
  const workshops = data?.data ?? [];
  return (
    <Stack spacing={2}>
      <Title title="Ateliers" />
      {structure && (
        <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-end' }}>
          <ChoiceRow
            label="Ateliers"
            value={reach}
            onChange={setReach}
            choices={[
              { value: 'house', label: 'De ma maison' },
              { value: 'network', label: 'De tout le réseau' },
            ]}
          />
          {ofHouse && (
            <PlaceChooser
              label="Maison"
              places={structures}
              value={structure.id}
              onChange={chooseStructure}
            />
          )}
          <Button variant="contained" onClick={() => setPlanning(true)}>
            Nouvel atelier
          </Button>
        </Stack>
      )}
      {toClose.length > 0 && (
        <Section flush title={`À clore (${String(toClose.length)})`}>
          <Typography sx={{ px: 2, pb: 1 }}>
            Ces ateliers sont passés : dites qui est venu, puis clôturez la feuille de présence.
          </Typography>
          <WorkshopTable workshops={toClose} label="Ateliers à clore" />
        </Section>
      )}
      <Section flush title="Ateliers à venir">
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des ateliers"
        />
        {workshops.length > 0 && <WorkshopTable workshops={workshops} label="Ateliers à venir" />}
        {data?.data.length === 0 && (
          <EmptyState
            title="Aucun atelier à venir"
            detail={
              structure
                ? 'Un atelier réunit plusieurs personnes. Il lui faut un motif qui a un nombre de places : le coordinateur du réseau le crée, la maison le propose.'
                : 'Les maisons prévoient leurs ateliers ; il leur faut un motif qui a un nombre de places, dans Motifs.'
            }
          />
        )}
      </Section>
      {planning && structure && (
        <NewWorkshopDialog structure={structure} onClose={() => setPlanning(false)} />
      )}
    </Stack>
  );
}
