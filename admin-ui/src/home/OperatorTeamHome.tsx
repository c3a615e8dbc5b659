import type { LegResource } from '@maillage/contracts/http/referrals';
import { Stack } from '@mui/material';
import { useMemo } from 'react';
import { Title, useGetList } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { LegTable } from '../legs/LegTable.js';
import { byNeed } from '../legs/by-need.js';
import { useSession } from '../providers/session.js';
import { everything } from '../providers/data-provider.js';

/** « File de l'équipe » : one queue over all one's teams, own work first, then what nobody has taken. */
export default function OperatorTeamHome() {
  const { memberId } = useSession();
  const { data, isPending, error, refetch } = useGetList<LegResource>('legs', {
    filter: { state: 'open' },
    pagination: everything,
  });
  const queue = useMemo(() => [...(data ?? [])].sort(byNeed), [data]);
  const groups = [
    { title: 'À prendre en charge', legs: queue.filter((leg) => leg.status === 'pending') },
    { title: 'Prises en charge par moi', legs: queue.filter((leg) => leg.assigneeId === memberId) },
    {
      title: 'Prises en charge par l’équipe',
      legs: queue.filter((leg) => leg.status !== 'pending' && leg.assigneeId !== memberId),
    },
  ];
  const overdue = queue.filter((leg) => leg.overdue).length;
  return (
    <Stack spacing={2}>
      <Title title={data ? `File de l’équipe (${data.length})` : 'File de l’équipe'} />
      <ReadState pending={isPending} error={error} onRetry={() => void refetch()} of="de la file" />
      {data?.length === 0 && (
        <EmptyState
          title="La file est vide"
          detail="Les demandes des maisons arrivent ici dès leur envoi."
        />
      )}
      {groups
        .filter((group) => group.legs.length > 0)
        .map(({ title, legs }, index) => (
          <Section
            key={title}
            flush
            title={`${title} (${legs.length})${index === 0 && overdue > 0 ? ` · ${overdue} en souffrance dans la file` : ''}`}
          >
            <LegTable legs={legs} label={title} />
          </Section>
        ))}
    </Stack>
  );
}
