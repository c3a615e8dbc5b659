import type {
  memberResource,
  OperatorTeamResource,
  StructureResource,
} from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { DataTable, useGetList } from 'react-admin';
import type { z } from 'zod';
import { roleLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useNetworkId, useNetworks } from '../places/own-places.js';

type Member = z.infer<typeof memberResource>;

export default function MemberList() {
  const [networkId] = useNetworkId();
  const placeName = usePlaceNames();
  return (
    <ListTable
      title="Membres"
      {...(networkId ? { filter: { networkId } } : {})}
      empty={<EmptyState title="Aucun membre" />}
    >
      <DataTable<Member> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col
          label="Nom"
          disableSort
          render={(one: Member) => <strong>{one.displayName}</strong>}
        />
        <DataTable.Col label="Courriel" disableSort render={(one: Member) => one.email} />
        <DataTable.Col
          label="Rôles"
          disableSort
          render={(one: Member) => (
            <Stack spacing={0.25}>
              {one.grants.map((grant) => (
                <span key={`${grant.role} ${grant.scopeId}`}>
                  {roleLabels[grant.role]}, {placeName(grant.scopeId)}
                </span>
              ))}
            </Stack>
          )}
        />
        <DataTable.Col
          label="Compte"
          disableSort
          render={(one: Member) => (
            <StatusLabel tone={one.suspended ? 'bad' : 'good'}>
              {one.suspended ? 'Suspendu' : 'Actif'}
            </StatusLabel>
          )}
        />
      </DataTable>
    </ListTable>
  );
}

/** Names of the houses, teams and networks that grants point to. */
function usePlaceNames(): (id: string) => string {
  const [networkId] = useNetworkId();
  const pagination = { page: 1, perPage: 200 };
  const filter = networkId ? { networkId } : {};
  const { data: structures } = useGetList<StructureResource>('structures', { filter, pagination });
  const { data: teams } = useGetList<OperatorTeamResource>('operator-teams', {
    filter,
    pagination,
  });
  const { data: networks } = useNetworks();
  const names = useMemo(
    () =>
      new Map(
        [...(structures ?? []), ...(teams ?? []), ...(networks ?? [])].map((place) => [
          place.id,
          place.name,
        ]),
      ),
    [structures, teams, networks],
  );
  return useCallback(
    (id) => names.get(id) ?? (id === 'nation' ? 'France entière' : 'hors du réseau'),
    [names],
  );
}
