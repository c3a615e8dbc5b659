import type { InvitationResource, InvitationState } from '@maillage/contracts/http/directory';
import { Button, Stack } from '@mui/material';
import { DataTable, SelectInput, TopToolbar, useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { DayOf } from '../controls/Moment.js';
import { roleLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { StatusLabel, type Tone } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { PlaceName } from './use-places.js';

const states: Readonly<Record<InvitationState, readonly [label: string, tone: Tone]>> = {
  pending: ['En attente', 'info'],
  expired: ['Expirée', 'warn'],
  accepted: ['Acceptée', 'good'],
  revoked: ['Annulée', 'neutral'],
};
const filters = [
  <SelectInput
    key="state"
    source="state"
    label="État"
    alwaysOn
    choices={Object.entries(states).map(([id, [name]]) => ({ id, name }))}
  />,
];

export default function InvitationList() {
  return (
    <ListTable
      title="Invitations"
      filters={filters}
      actions={
        <TopToolbar>
          <Button component={Link} to="/members">
            Membres
          </Button>
          <Button component={Link} to="/invitations-by-file" variant="contained">
            Inviter par fichier
          </Button>
        </TopToolbar>
      }
      empty={<EmptyState title="Aucune invitation" detail="Invitez depuis la liste des membres." />}
    >
      <DataTable<InvitationResource> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col
          label="Nom"
          disableSort
          render={(one: InvitationResource) => <strong>{one.displayName}</strong>}
        />
        <DataTable.Col
          label="Courriel"
          disableSort
          render={(one: InvitationResource) => one.email}
        />
        <DataTable.Col
          label="Habilitation"
          disableSort
          render={({ grant }: InvitationResource) => (
            <>
              {roleLabels[grant.role]}, <PlaceName grant={grant} />
            </>
          )}
        />
        <DataTable.Col
          label="Valable jusqu’au"
          disableSort
          render={(one: InvitationResource) => <DayOf at={one.expiresAt} />}
        />
        <DataTable.Col
          label="État"
          disableSort
          render={(one: InvitationResource) => (
            <StatusLabel tone={states[one.state][1]}>{states[one.state][0]}</StatusLabel>
          )}
        />
        <DataTable.Col
          label="Actions"
          disableSort
          render={(one: InvitationResource) => <InvitationActions invitation={one} />}
        />
      </DataTable>
    </ListTable>
  );
}

function InvitationActions({ invitation }: { invitation: InvitationResource }) {
  const { id, email, state, version } = invitation;
  const notify = useNotify();
  const write = useWrite<InvitationResource>('invitations', {
    onSuccess: (after) =>
      notify(
        after.state === 'revoked'
          ? 'Invitation annulée : son lien ne fonctionne plus.'
          : `Invitation renvoyée à ${email}. Le lien précédent ne fonctionne plus.`,
        { type: 'success' },
      ),
  });
  if (state !== 'pending' && state !== 'expired') return null;
  const act = (action: 'resend' | 'revoke') => write.mutate({ path: `/${id}/${action}`, version });
  return (
    <Stack direction="row" spacing={0.5}>
      <Button size="small" aria-label={`Renvoyer : ${email}`} onClick={() => act('resend')}>
        Renvoyer
      </Button>
      <Button
        size="small"
        color="error"
        aria-label={`Annuler l’invitation : ${email}`}
        onClick={() => act('revoke')}
      >
        Annuler
      </Button>
    </Stack>
  );
}
