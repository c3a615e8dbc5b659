import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Link as MuiLink,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePersonLines } from '../beneficiaries/use-person-names.js';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { everything } from '../providers/data-provider.js';
import { momentIn } from '../time/french-dates.js';
import { movedFrom, toComeAndOver } from './outcome-of.js';
import { appointmentTones } from './status-changes.js';

/** What one booked for others over the last 90 days, and what came of it. */
export function BookedByMe() {
  const { data, isPending, error, refetch } = useGetList<AppointmentResource>('appointments', {
    filter: { bookedByMe: 'true' },
    pagination: everything,
  });
  const lineOf = usePersonLines(
    useMemo(() => (data ?? []).map((one) => one.beneficiaryId), [data]),
  );
  const { toCome, over } = useMemo(() => toComeAndOver(data ?? []), [data]);
  const bookButton = (
    <Button component={Link} to="/book" variant="contained">
      Prendre rendez-vous
    </Button>
  );
  return (
    <Stack spacing={2}>
      <Section flush title="À venir" actions={bookButton}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des rendez-vous"
        />
        {data && toCome.length === 0 && (
          <EmptyState
            title="Aucun rendez-vous à venir"
            detail="Vous retrouverez ici chaque rendez-vous que vous prenez, et sa suite."
          />
        )}
        {toCome.length > 0 && <BookedTable label="À venir" appointments={toCome} lineOf={lineOf} />}
      </Section>
      {over.length > 0 && (
        <Section flush title="Suites des 90 derniers jours">
          <BookedTable label="Suites" appointments={over} lineOf={lineOf} />
        </Section>
      )}
    </Stack>
  );
}

interface BookedTableProps {
  readonly label: string;
  readonly appointments: readonly AppointmentResource[];
  readonly lineOf: (beneficiaryId: string) => string;
}

function BookedTable({ label, appointments, lineOf }: BookedTableProps) {
  return (
    <Table size="small" aria-label={label} sx={stackedOnPhone}>
      <TableHead>
        <TableRow>
          <TableCell>Quand</TableCell>
          <TableCell>Usager</TableCell>
          <TableCell>Motif</TableCell>
          <TableCell>Maison</TableCell>
          <TableCell>Référence</TableCell>
          <TableCell>Suite</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {appointments.map((one) => (
          <TableRow key={one.id} hover>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <strong>{momentIn(one.zone, one.startsAt)}</strong>
            </TableCell>
            <TableCell>{lineOf(one.beneficiaryId)}</TableCell>
            <TableCell>{one.motiveLabel}</TableCell>
            <TableCell data-label="Maison">{one.structureName}</TableCell>
            <TableCell data-label="Référence">
              <MuiLink component={Link} to={`/appointments/${one.id}/show`}>
                {one.reference}
              </MuiLink>
            </TableCell>
            <TableCell>
              <StatusLabel tone={appointmentTones[one.status]}>
                {appointmentStatusLabels[one.status]}
              </StatusLabel>
              <MovedNote appointment={one} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function MovedNote({ appointment }: { appointment: AppointmentResource }) {
  const before = movedFrom(appointment);
  if (before === null) return null;
  return (
    <Typography component="div" color="text.secondary" sx={{ fontSize: '0.8rem' }}>
      Déplacé, était prévu le {before}
    </Typography>
  );
}
