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
} from '@mui/material';
import { useMemo } from 'react';
import { Title, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { appointmentTones } from '../appointments/status-changes.js';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { momentIn } from '../time/french-dates.js';
import { everything } from '../providers/data-provider.js';

/** What one booked for others, and what came of it. */
export default function PrescriberHome() {
  const { data, isPending, error, refetch } = useGetList<AppointmentResource>('appointments', {
    filter: { bookedByMe: 'true' },
    pagination: everything,
  });
  const nameOf = usePersonNames(
    useMemo(() => (data ?? []).map((one) => one.beneficiaryId), [data]),
  );
  const bookButton = (
    <Button component={Link} to="/book" variant="contained">
      Prendre rendez-vous
    </Button>
  );
  return (
    <Stack spacing={2}>
      <Title title="Mes rendez-vous" />
      <Section flush title="Rendez-vous que j’ai pris" actions={bookButton}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des rendez-vous"
        />
        {data?.length === 0 && (
          <EmptyState
            title="Aucun rendez-vous pris"
            detail="Vous retrouverez ici chaque rendez-vous et sa suite."
          />
        )}
        {data && data.length > 0 && (
          <Table size="small" aria-label="Rendez-vous que j’ai pris" sx={stackedOnPhone}>
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
              {data.map((one) => (
                <TableRow key={one.id} hover>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <strong>{momentIn(one.zone, one.startsAt)}</strong>
                  </TableCell>
                  <TableCell>{nameOf(one.beneficiaryId)}</TableCell>
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
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
    </Stack>
  );
}
