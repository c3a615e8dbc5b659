import type { LegResource } from '@maillage/contracts/http/referrals';
import { Title, useGetList } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { LegTable } from './LegTable.js';

export default function EndedLegsPage() {
  const { data, isPending, error, refetch } = useGetList<LegResource>('legs', {
    filter: { state: 'ended' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <>
      <Title title="Demandes terminées" />
      <Section flush title={data ? `Terminées (${data.length})` : 'Terminées'}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des demandes"
        />
        {data?.length === 0 && <EmptyState title="Aucune demande terminée" />}
        {data && data.length > 0 && <LegTable legs={data} label="Demandes terminées" ended />}
      </Section>
    </>
  );
}
