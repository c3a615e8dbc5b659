import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import type { QuarterDashboard } from '@maillage/contracts/http/reporting';
import { IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Moment } from '../controls/Moment.js';
import { QuarterView } from '../dashboard/QuarterView.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useNetworkId, useNetworkIds, useNetworks, useToday } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { ToSettleNotice } from '../settlement/ToSettleNotice.js';
import { useRead } from '../providers/use-read.js';
import { quarterName, quarterOf, shiftQuarter } from '../time/french-dates.js';

/** How far back the comparison of two quarters can go. */
const quartersBack = 4;

/** « Tableau de bord » of a quarter; figures move while one looks. */
export default function CoordinatorHome() {
  const ids = useNetworkIds();
  const [networkId, chooseNetwork] = useNetworkId();
  const { data: networks } = useNetworks();
  const current = quarterOf(useToday());
  const [quarter, setQuarter] = useState(current);
  const { data, isPending, error, refetch } = useRead<QuarterDashboard>('dashboards', {
    path: '/quarter',
    query: { networkId, quarter },
    enabled: networkId !== '',
    keepPrevious: true,
  });
  const places = ids.map((id) => ({
    id,
    name: networks?.find((one) => one.id === id)?.name ?? 'Réseau',
  }));
  return (
    <Stack spacing={2}>
      <Title title="Tableau de bord" />
      <ToSettleNotice />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <PlaceChooser label="Réseau" places={places} value={networkId} onChange={chooseNetwork} />
        <Stack direction="row" sx={{ alignItems: 'center' }}>
          <IconButton
            aria-label="Trimestre précédent"
            disabled={quarter <= shiftQuarter(current, -quartersBack)}
            onClick={() => setQuarter(shiftQuarter(quarter, -1))}
          >
            <ChevronLeftIcon />
          </IconButton>
          <Typography variant="h2" aria-live="polite" sx={{ minWidth: 150, textAlign: 'center' }}>
            {quarterName(quarter)}
          </Typography>
          <IconButton
            aria-label="Trimestre suivant"
            disabled={quarter >= current}
            onClick={() => setQuarter(shiftQuarter(quarter, 1))}
          >
            <ChevronRightIcon />
          </IconButton>
        </Stack>
        {data && <QuarterState quarter={data} />}
        {data?.updatedAt && (
          <Typography color="text.secondary" sx={{ ml: 'auto', fontSize: '0.85rem' }}>
            Dernier fait compté : <Moment at={data.updatedAt} />
          </Typography>
        )}
      </Stack>
      {networkId === '' && (
        <EmptyState title="Aucun réseau" detail="Votre compte n’est rattaché à aucun réseau." />
      )}
      {networkId !== '' && (
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="du tableau de bord"
        />
      )}
      {data && <QuarterView quarter={data} />}
    </Stack>
  );
}

/** Days left run to the closing of the quarter, two weeks after its end. */
function QuarterState({ quarter }: { quarter: QuarterDashboard }) {
  const { state, daysLeft } = quarter;
  const days = `${daysLeft} jour${daysLeft > 1 ? 's' : ''}`;
  return (
    <StatusLabel tone={state === 'open' ? 'info' : 'warn'}>
      {state === 'open' ? `Saisie ouverte, clôture dans ${days}` : 'À valider'}
    </StatusLabel>
  );
}
