import type { coverageLine, OperatorTeamResource } from '@maillage/contracts/http/directory';
import {
  Alert,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Title, useGetList } from 'react-admin';
import type { z } from 'zod';
import { operatorLabel } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useNetworkId } from '../places/own-places.js';
import { useRead } from '../providers/use-read.js';
import { numericDay } from '../time/french-dates.js';

type Coverage = z.infer<typeof coverageLine>;

/** Which operators the network can reach, and which not. */
export default function OperatorTeamsPage() {
  const [networkId] = useNetworkId();
  const { data, isPending, error, refetch } = useRead<{ data: Coverage[] }>('coverage', {
    query: { networkId },
    enabled: networkId !== '',
  });
  const lines = data?.data ?? [];
  const holes = lines.filter((line) => line.teams.length === 0);
  return (
    <Stack spacing={2}>
      <Title title="Opérateurs et équipes" />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des opérateurs"
      />
      {holes.length > 0 && (
        <Alert severity="warning">
          {holes.length} opérateur{holes.length > 1 ? 's' : ''} sans équipe joignable dans ce réseau
          : {holes.map((line) => line.label).join(', ')}. Aucune demande ne peut leur être envoyée.
        </Alert>
      )}
      {data && (
        <Section flush title={`Couverture (${lines.length - holes.length} sur ${lines.length})`}>
          <Table size="small" aria-label="Couverture des opérateurs">
            <TableHead>
              <TableRow>
                <TableCell>Opérateur</TableCell>
                <TableCell>Depuis le</TableCell>
                <TableCell>Équipes joignables</TableCell>
                <TableCell>Couverture</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map((line) => (
                <TableRow key={line.id}>
                  <TableCell>
                    <strong>{line.label}</strong>
                  </TableCell>
                  <TableCell>{numericDay(line.validFrom)}</TableCell>
                  <TableCell>{line.teams.map((team) => team.name).join(', ') || '–'}</TableCell>
                  <TableCell>
                    <StatusLabel tone={line.teams.length > 0 ? 'good' : 'bad'}>
                      {line.teams.length > 0 ? 'Couvert' : 'Aucune équipe'}
                    </StatusLabel>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Section>
      )}
      <Teams networkId={networkId} />
    </Stack>
  );
}

function Teams({ networkId }: { networkId: string }) {
  const { data, isPending, error } = useGetList<OperatorTeamResource>(
    'operator-teams',
    { filter: { networkId }, pagination: { page: 1, perPage: 100 } },
    { enabled: networkId !== '' },
  );
  return (
    <Section flush title="Équipes">
      <ReadState pending={isPending} error={error} of="des équipes" />
      {data?.length === 0 && <EmptyState title="Aucune équipe" />}
      {data?.map((team) => (
        <Stack key={team.id} sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Typography sx={{ fontWeight: 600 }}>{team.name}</Typography>
          <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
            {operatorLabel(team.operatorCode)}, département{team.departments.length > 1 ? 's' : ''}{' '}
            {team.departments.join(', ')}. {team.publicNote}
          </Typography>
        </Stack>
      ))}
    </Section>
  );
}
