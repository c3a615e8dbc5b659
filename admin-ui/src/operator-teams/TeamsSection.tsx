import type { OperatorTeamResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Confirm, useGetList, useNotify } from 'react-admin';
import { identityFieldLabels } from '../i18n/person-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { hoursLines } from './hours-text.js';
import { TeamDialog } from './TeamDialog.js';
import { everything } from '../providers/data-provider.js';
import { useOperators } from '../i18n/catalogue.js';

/** Teams, those of one network or all of them; `editable` for who administers the nation. */
export function TeamsSection({ networkId, editable }: { networkId?: string; editable: boolean }) {
  const operators = useOperators();
  const [edited, setEdited] = useState<OperatorTeamResource | 'new' | null>(null);
  const [moved, setMoved] = useState<OperatorTeamResource | null>(null);
  const { data, isPending, error } = useGetList<OperatorTeamResource>('operator-teams', {
    filter: networkId ? { networkId } : {},
    pagination: everything,
  });
  return (
    <Section
      flush
      title={`Équipes${data ? ` (${data.length})` : ''}`}
      actions={
        editable && (
          <Button variant="contained" onClick={() => setEdited('new')}>
            Nouvelle équipe
          </Button>
        )
      }
    >
      <ReadState pending={isPending} error={error} of="des équipes" />
      {data?.length === 0 && <EmptyState title="Aucune équipe" />}
      {data && data.length > 0 && (
        <Table size="small" aria-label="Équipes d’opérateurs">
          <TableHead>
            <TableRow>
              <TableCell>Équipe</TableCell>
              <TableCell>Départements</TableCell>
              <TableCell>Horaires</TableCell>
              <TableCell>Données demandées</TableCell>
              <TableCell>État</TableCell>
              {editable && <TableCell>Actions</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((team) => (
              <TableRow key={team.id} sx={{ verticalAlign: 'top' }}>
                <TableCell>
                  <strong>{team.name}</strong>
                  <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
                    {operators.labelOf(team.operatorCode)}. {team.publicNote}
                  </Typography>
                  {team.mailbox && (
                    <Typography sx={{ fontSize: '0.85rem' }}>{team.mailbox}</Typography>
                  )}
                </TableCell>
                <TableCell>{team.departments.join(', ')}</TableCell>
                <TableCell>
                  {hoursLines(team.hours).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </TableCell>
                <TableCell>
                  {team.identityFields.map((field) => identityFieldLabels[field]).join(', ')}
                </TableCell>
                <TableCell>
                  <StatusLabel tone={team.active ? 'good' : 'neutral'}>
                    {team.active ? 'Active' : 'Terminée'}
                  </StatusLabel>
                </TableCell>
                {editable && (
                  <TableCell>
                    <Stack sx={{ alignItems: 'flex-start' }}>
                      <Button
                        size="small"
                        aria-label={`Modifier ${team.name}`}
                        onClick={() => setEdited(team)}
                      >
                        Modifier
                      </Button>
                      <Button
                        size="small"
                        color={team.active ? 'error' : 'primary'}
                        aria-label={`${team.active ? 'Terminer' : 'Rouvrir'} ${team.name}`}
                        onClick={() => setMoved(team)}
                      >
                        {team.active ? 'Terminer' : 'Rouvrir'}
                      </Button>
                    </Stack>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {edited && (
        <TeamDialog team={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {moved && <EndTeam team={moved} onClose={() => setMoved(null)} />}
    </Section>
  );
}

function EndTeam({ team, onClose }: { team: OperatorTeamResource; onClose: () => void }) {
  const notify = useNotify();
  const write = useWrite<OperatorTeamResource>('operator-teams', {
    alsoTouches: ['coverage'],
    onSuccess: () => {
      notify(team.active ? 'L’équipe est terminée.' : 'L’équipe est rouverte.', {
        type: 'success',
      });
      onClose();
    },
  });
  return (
    <Confirm
      isOpen
      loading={write.isPending}
      title={team.active ? `Terminer ${team.name} ?` : `Rouvrir ${team.name} ?`}
      content={
        team.active
          ? 'Aucune nouvelle demande ne pourra lui être envoyée. Les demandes en cours restent à traiter par l’équipe.'
          : 'Les maisons pourront de nouveau lui envoyer des demandes.'
      }
      confirm={team.active ? 'Terminer l’équipe' : 'Rouvrir l’équipe'}
      onClose={onClose}
      onConfirm={() =>
        write.mutate({
          path: `/${team.id}`,
          method: 'PATCH',
          body: { active: !team.active },
          version: team.version,
        })
      }
    />
  );
}
