import type { StructureResource } from '@maillage/contracts/http/directory';
import { Link } from '@mui/material';
import { DataTable, SearchInput } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { phoneText } from '../i18n/phone-text.js';
import { structureFormatLabels, structureKindLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useNetworkId } from '../places/own-places.js';

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

export default function StructureList() {
  const [networkId] = useNetworkId();
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
