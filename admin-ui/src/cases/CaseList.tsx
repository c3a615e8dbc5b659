import type { CaseResource } from '@maillage/contracts/http/referrals';
import { Alert, Box, Link, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import { DataTable, useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { DayOf } from '../controls/Moment.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { blockageLabels } from '../i18n/case-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import { useNetworkId } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { LegStatus } from './LegStatus.js';
import { UrgencyLabel } from './UrgencyLabel.js';

/** Cases, each with what every operator did of it. A coordinator sees codes and times, no person, no content. */
export default function CaseList() {
  const { role } = useSession();
  const [networkId] = useNetworkId();
  const readsContent = role === 'agent' || role === 'structure-manager';
  return (
    <>
      {readsContent ? (
        <Alert severity="info" icon={false} sx={{ mb: 1, py: 0 }}>
          Une demande part d’un mandat : ouvrez la fiche de l’usager dans{' '}
          <Link component={RouterLink} to="/beneficiaries">
            Usagers
          </Link>
          .
        </Alert>
      ) : (
        <Alert severity="info" icon={false} sx={{ mb: 1, py: 0 }}>
          Suivi des délais : les personnes et le contenu des demandes ne sont pas visibles avec ce
          rôle.
        </Alert>
      )}
      <ListTable
        title="Demandes"
        {...(readsContent ? {} : { filter: { networkId } })}
        empty={
          <EmptyState
            title="Aucune demande"
            detail="Les demandes envoyées aux opérateurs s’affichent ici."
          />
        }
      >
        <CaseTable readsContent={readsContent} />
      </ListTable>
    </>
  );
}

function CaseTable({ readsContent }: { readsContent: boolean }) {
  const operators = useOperators();
  const { data } = useListContext<CaseResource>();
  const procedureLabel = useProcedureLabel();
  const ids = useMemo(
    () => (readsContent ? (data ?? []).map((one) => one.beneficiaryId) : []),
    [data, readsContent],
  );
  const nameOf = usePersonNames(ids);
  return (
    <DataTable<CaseResource> bulkActionButtons={false} rowClick="show">
      <DataTable.Col
        label="Référence"
        disableSort
        render={(one: CaseResource) => (
          <Link
            component={RouterLink}
            to={`/cases/${one.id}/show`}
            sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
          >
            {one.reference}
          </Link>
        )}
      />
      {readsContent && (
        <DataTable.Col
          label="Usager"
          disableSort
          render={(one: CaseResource) => nameOf(one.beneficiaryId)}
        />
      )}
      <DataTable.Col
        label="Démarche et blocage"
        sx={{ minWidth: 240 }}
        disableSort
        render={(one: CaseResource) => (
          <>
            {one.subject ?? procedureLabel(one.procedureCode)}
            <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
              {procedureLabel(one.procedureCode)}, {blockageLabels[one.blockageCode].toLowerCase()}
            </Typography>
          </>
        )}
      />
      <DataTable.Col
        label="Urgence"
        disableSort
        render={(one: CaseResource) => <UrgencyLabel urgency={one.urgency} />}
      />
      <DataTable.Col
        label="Ouverte"
        disableSort
        render={(one: CaseResource) => (
          <>
            <DayOf at={one.openedAt} />
            <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
              {one.structureName}
            </Typography>
          </>
        )}
      />
      <DataTable.Col
        label="Opérateurs"
        disableSort
        render={(one: CaseResource) => (
          <Stack spacing={0.5}>
            {one.legs.map((leg) => (
              <Box key={leg.id} sx={{ whiteSpace: 'nowrap' }}>
                {operators.shortOf(leg.operatorCode)}{' '}
                <LegStatus status={leg.status} overdue={leg.overdue} />
              </Box>
            ))}
          </Stack>
        )}
      />
    </DataTable>
  );
}
