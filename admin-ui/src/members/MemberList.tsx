import type { MemberResource } from '@maillage/contracts/http/directory';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { DataTable, SelectInput, TextInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { DayOf } from '../controls/Moment.js';
import { roleLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { useNetworkId } from '../places/own-places.js';
import { InviteDialog } from './InviteDialog.js';
import { MemberStanding } from './MemberStanding.js';
import { PlaceName } from './use-places.js';

const states = [
  { id: 'active', name: 'Actif' },
  { id: 'never-signed-in', name: 'Jamais connecté' },
  { id: 'suspended', name: 'Suspendu' },
];
const filters = [
  <TextInput key="q" source="q" label="Nom" alwaysOn resettable />,
  <SelectInput key="state" source="state" label="Compte" choices={states} alwaysOn />,
];

export default function MemberList() {
  const [networkId] = useNetworkId();
  return (
    <ListTable
      title="Membres"
      {...(networkId ? { filter: { networkId } } : {})}
      filters={filters}
      actions={<MemberActions />}
      empty={<EmptyState title="Aucun membre" action={<MemberActions />} />}
    >
      <DataTable<MemberResource> bulkActionButtons={false} rowClick="show">
        <DataTable.Col
          label="Nom"
          disableSort
          render={(one: MemberResource) => <strong>{one.displayName}</strong>}
        />
        <DataTable.Col label="Courriel" disableSort render={(one: MemberResource) => one.email} />
        <DataTable.Col
          label="Rôles"
          disableSort
          render={(one: MemberResource) => (
            <Stack spacing={0.25}>
              {one.grants.map((grant) => (
                <span key={`${grant.role} ${grant.scopeId}`}>
                  {roleLabels[grant.role]}, <PlaceName grant={grant} />
                </span>
              ))}
            </Stack>
          )}
        />
        <DataTable.Col
          label="Dernière connexion"
          disableSort
          render={(one: MemberResource) => <DayOf at={one.lastSignInAt} />}
        />
        <DataTable.Col
          label="Compte"
          disableSort
          render={(one: MemberResource) => <MemberStanding member={one} />}
        />
      </DataTable>
    </ListTable>
  );
}

function MemberActions() {
  const [inviting, setInviting] = useState(false);
  return (
    <TopToolbar>
      <Button component={Link} to="/onboarding">
        Mise en route
      </Button>
      <Button component={Link} to="/invitations">
        Invitations
      </Button>
      <Button variant="contained" onClick={() => setInviting(true)}>
        Inviter
      </Button>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </TopToolbar>
  );
}
