import type { LegResource } from '@maillage/contracts/http/referrals';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Title, useGetList } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { LegTable } from './LegTable.js';

/** How many more are read at each press. */
const stretch = 200;

export default function EndedLegsPage() {
  const [asked, setAsked] = useState(stretch);
  const { data, isPending, isFetching, pageInfo, error, refetch } = useGetList<LegResource>(
    'legs',
    {
      filter: { state: 'ended' },
      pagination: { page: 1, perPage: asked },
    },
  );
  return (
    <>
      <Title title="Demandes terminées" />
      <Section
        flush
        title={data ? `Terminées (${data.length}${pageInfo?.hasNextPage ? '+' : ''})` : 'Terminées'}
      >
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des demandes"
        />
        {data?.length === 0 && <EmptyState title="Aucune demande terminée" />}
        {data && data.length > 0 && <LegTable legs={data} label="Demandes terminées" ended />}
        {pageInfo?.hasNextPage && (
          <Button onClick={() => setAsked(asked + stretch)} disabled={isFetching} sx={{ m: 1 }}>
            Afficher les suivantes
          </Button>
        )}
      </Section>
    </>
  );
}
