import PrintIcon from '@mui/icons-material/Print';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { DayField } from '../controls/DayField.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure, useOwnStructures, useToday } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { longDay } from '../time/french-dates.js';
import { AppointmentRows } from './AppointmentRows.js';
import { WalkIn } from './WalkIn.js';
import { everything } from '../providers/data-provider.js';

/** Small enough on paper for a full day of a house of five. */
const onOnePage = {
  '@media print': {
    '& td, & th': { py: '1px', px: '4px', fontSize: '8.5pt' },
    '& td a': { color: 'inherit', textDecoration: 'none' },
    '& tr': { breakInside: 'avoid' },
  },
} as const;

/** The day that the address asks for, if it is one. */
function dayIn(search: URLSearchParams): string | undefined {
  const day = search.get('day') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** Who comes when to the house, on one day. */
export default function DayBoardPage() {
  const [structure, chooseStructure] = useOwnStructure();
  const structures = useOwnStructures();
  const today = useToday(structure?.zone);
  const [search] = useSearchParams();
  const [day, setDay] = useState(dayIn(search) ?? today);
  const { data, isPending, error, refetch } = useGetList<AppointmentResource>(
    'appointments',
    {
      filter: { structureId: structure?.id, day },
      pagination: everything,
    },
    { enabled: structure !== undefined },
  );
  const expected = data?.filter((a) => a.status === 'booked').length ?? 0;
  return (
    <Stack spacing={2} sx={onOnePage}>
      <Title title="Agenda de la maison" />
      <Stack
        direction="row"
        useFlexGap
        className="no-print"
        sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}
      >
        <PlaceChooser
          label="Maison"
          places={structures}
          value={structure?.id ?? ''}
          onChange={chooseStructure}
        />
        <DayField label="Jour" value={day} onChange={setDay} today={today} />
        {structure && <WalkIn structureId={structure.id} today={today} />}
        <Button startIcon={<PrintIcon />} onClick={() => window.print()} sx={{ ml: 'auto' }}>
          Imprimer la journée
        </Button>
      </Stack>
      <Section
        flush
        title={`${structure?.name ?? ''}, ${longDay(day)}`}
        actions={
          data && (
            <Typography color="text.secondary">
              {data.length} rendez-vous
              {expected > 0 && `, ${expected} attendu${expected > 1 ? 's' : ''}`}
            </Typography>
          )
        }
      >
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="de l’agenda"
        />
        {data && data.length > 0 && (
          <AppointmentRows appointments={data} label="Rendez-vous du jour" />
        )}
        {data?.length === 0 && (
          <EmptyState
            title="Aucun rendez-vous ce jour"
            action={
              <Button component={Link} to="/book" variant="contained">
                Prendre rendez-vous
              </Button>
            }
          />
        )}
      </Section>
      <Typography className="no-print" color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Au clavier, sur une ligne : A arrivé, H honoré, B absent, P papiers, X annuler, D déplacer,
        Entrée ouvrir ; flèches haut et bas pour changer de ligne. V partout : quelqu’un vient sans
        rendez-vous.
      </Typography>
    </Stack>
  );
}
