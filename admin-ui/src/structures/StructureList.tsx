import type { StructureResource } from '@maillage/contracts/http/directory';
import { Box, Button, Link, Stack } from '@mui/material';
import { DataTable, SearchInput, Title, useStore } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { phoneText } from '../i18n/phone-text.js';
import { structureFormatLabels, structureKindLabels } from '../i18n/place-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { StructureMap } from '../map/StructureMap.js';
import { useNetworkId } from '../places/own-places.js';
import { useSession } from '../providers/session.js';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Nom, commune, code postal"
    inputProps={{ 'aria-label': 'Chercher une maison' }}
    sx={{ minWidth: 320 }}
  />,
];

const views = [
  { value: 'list' as const, label: 'Liste' },
  { value: 'map' as const, label: 'Carte' },
];

/** The houses, as a table or on a map. */
export default function StructureList() {
  const [networkId] = useNetworkId();
  const { role, grants } = useSession();
  const [view, setView] = useStore<'list' | 'map'>('structures.view', 'list');
  const nation = role === 'admin' && grants.some(({ scope }) => scope === 'nation');
  return (
    <Box>
      <Stack
        direction="row"
        useFlexGap
        sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'end', justifyContent: 'space-between' }}
      >
        <ChoiceRow label="Affichage" value={view} choices={views} onChange={setView} />
        <Stack direction="row" spacing={1}>
          {nation && (
            <Button component={RouterLink} to="/structure-imports">
              Liste nationale
            </Button>
          )}
          <Button component={RouterLink} to="/structures/create" variant="outlined">
            Ajouter une maison
          </Button>
        </Stack>
      </Stack>
      {view === 'map' ? (
        <Box sx={{ mt: 2 }}>
          <Title title="Maisons" />
          <StructureMap networkId={networkId} />
        </Box>
      ) : (
        <StructureTable networkId={networkId} />
      )}
    </Box>
  );
}

function StructureTable({ networkId }: { networkId: string }) {
  return (
    <ListTable
      title="Maisons"
      filters={filters}
      {...(networkId ? { filter: { networkId } } : {})}
      empty={<EmptyState title="Aucune maison" />}
    >
      <DataTable<StructureResource> bulkActionButtons={false} rowClick="show">
        <DataTable.Col
          label="Maison"
          disableSort
          render={(one: StructureResource) => (
            <Link component={RouterLink} to={`/structures/${one.id}/show`} sx={{ fontWeight: 600 }}>
              {one.name}
            </Link>
          )}
        />
        <DataTable.Col
          label="Commune"
          disableSort
          render={(one: StructureResource) => `${one.postcode} ${one.commune}`}
        />
        <DataTable.Col
          label="Type"
          disableSort
          render={(one: StructureResource) => structureKindLabels[one.kind]}
        />
        <DataTable.Col
          label="Format"
          disableSort
          render={(one: StructureResource) => structureFormatLabels[one.format]}
        />
        <DataTable.Col
          label="Rendez-vous"
          disableSort
          render={(one: StructureResource) =>
            one.vanished ? (
              <StatusLabel tone="bad">Absente de la liste nationale</StatusLabel>
            ) : (
              <StatusLabel tone={one.takesAppointments ? 'good' : 'neutral'}>
                {one.takesAppointments ? 'Oui' : 'Non'}
              </StatusLabel>
            )
          }
        />
        <DataTable.Col
          label="Téléphone"
          disableSort
          render={(one: StructureResource) => (one.phone ? phoneText(one.phone) : '–')}
        />
      </DataTable>
    </ListTable>
  );
}
