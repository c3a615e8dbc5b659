import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { workshopStatusLabels, workshopTones } from '../i18n/workshop-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useNetworkId, useOwnStructure, useOwnStructures } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useRead } from '../providers/use-read.js';
import { momentIn } from '../time/french-dates.js';
import { NewWorkshopDialog } from './NewWorkshopDialog.js';
import { placesLeft, whereOf } from './workshop-words.js';

/** Workshops to come, with the places that are left: of the own house, or of the whole network. */
export default function WorkshopsPage() {
  const [structure, chooseStructure] = useOwnStructure();
  const structures = useOwnStructures();
  const [networkId] = useNetworkId();
  const [reach, setReach] = useState<'house' | 'network'>('house');
  const [planning, setPlanning] = useState(false);
  const ofHouse = reach === 'house' && structure !== undefined;
  const query = ofHouse
    ? { 'filter[structureId]': structure.id, 'page[size]': '200' }
    : { 'filter[networkId]': networkId, 'page[size]': '200' };
  const { data, isPending, error, refetch } = useRead<{ data: WorkshopResource[] }>('workshops', {
    query,
    enabled: ofHouse || networkId !== '',
    keepPrevious: true,
  });
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
      <Section flush title="Ateliers à venir">
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des ateliers"
        />
        {workshops.length > 0 && <WorkshopTable workshops={workshops} />}
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

function WorkshopTable({ workshops }: { readonly workshops: readonly WorkshopResource[] }) {
  return (
    <Table size="small" aria-label="Ateliers à venir" sx={stackedOnPhone}>
      <TableHead>
        <TableRow>
          <TableCell>Atelier</TableCell>
          <TableCell>Quand</TableCell>
          <TableCell>Où</TableCell>
          <TableCell>Animé par</TableCell>
          <TableCell>Places libres</TableCell>
          <TableCell>État</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {workshops.map((workshop) => (
          <TableRow key={workshop.id} hover>
            <TableCell>
              <Link
                component={RouterLink}
                to={`/workshops/${workshop.id}`}
                sx={{ fontWeight: 600 }}
              >
                {workshop.motiveLabel}
              </Link>
            </TableCell>
            <TableCell data-label="Quand">{momentIn(workshop.zone, workshop.startsAt)}</TableCell>
            <TableCell data-label="Où">{whereOf(workshop)}</TableCell>
            <TableCell data-label="Animé par">{workshop.leaderNames.join(', ')}</TableCell>
            <TableCell data-label="Places libres">{placesLeft(workshop)}</TableCell>
            <TableCell>
              <StatusLabel tone={workshopTones[workshop.status]}>
                {workshopStatusLabels[workshop.status]}
              </StatusLabel>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
