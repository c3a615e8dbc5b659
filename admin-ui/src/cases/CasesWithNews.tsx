import type { CaseResource } from '@maillage/contracts/http/referrals';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { outcomeLabels } from '../i18n/case-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { LegStatus } from './LegStatus.js';

const shown = 6;

/** Cases where an operator did something, or should have. */
export function CasesWithNews() {
  const operators = useOperators();
  const procedureLabel = useProcedureLabel();
  const { data, isPending, error, refetch } = useGetList<CaseResource>('cases', {
    pagination: { page: 1, perPage: 50 },
  });
  const moved = useMemo(
    () =>
      (data ?? [])
        .filter((one) => one.legs.some((leg) => leg.status !== 'pending' || leg.overdue))
        .slice(0, shown),
    [data],
  );
  const nameOf = usePersonNames(useMemo(() => moved.map((one) => one.beneficiaryId), [moved]));
  return (
    <Section
      flush
      title="Nouvelles des demandes"
      actions={
        <Button component={RouterLink} to="/cases" size="small">
          Toutes les demandes
        </Button>
      }
    >
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des demandes"
      />
      {data && moved.length === 0 && (
        <EmptyState title="Rien de nouveau" detail="Les réponses des opérateurs s’affichent ici." />
      )}
      {moved.map((one) => (
        <Box key={one.id} sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Link component={RouterLink} to={`/cases/${one.id}/show`} sx={{ fontWeight: 600 }}>
            {nameOf(one.beneficiaryId)}, {procedureLabel(one.procedureCode)}
          </Link>
          <Typography component="span" color="text.secondary" sx={{ ml: 1, fontSize: '0.85rem' }}>
            {one.reference}
          </Typography>
          <Stack spacing={0.25} sx={{ mt: 0.5 }}>
            {one.legs.map((leg) => (
              <Typography key={leg.id} component="div" sx={{ fontSize: '0.9rem' }}>
                {operators.labelOf(leg.operatorCode)} :{' '}
                <LegStatus status={leg.status} overdue={leg.overdue} />{' '}
                {leg.outcome && outcomeLabels[leg.outcome]}
              </Typography>
            ))}
          </Stack>
        </Box>
      ))}
    </Section>
  );
}
