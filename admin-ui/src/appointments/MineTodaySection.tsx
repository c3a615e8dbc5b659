import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useQueries } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useToday, type OwnStructure } from '../places/own-places.js';
import type { ConsoleDataProvider } from '../providers/data-provider.js';
import { resourcePaths } from '../providers/resources.js';
import { useSession } from '../providers/session.js';
import { AppointmentRows } from './AppointmentRows.js';

/** Whom one receives today, over all houses one works in, in the order of the day. */
export function MineTodaySection({ structures }: { structures: readonly OwnStructure[] }) {
  const { memberId } = useSession();
  const day = useToday(structures[0]?.zone);
  const provider = useDataProvider<ConsoleDataProvider>();
  const reads = useQueries({
    queries: structures.map(({ id }) => ({
      queryKey: ['appointments', 'today', id, day],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        provider.send<{ data: AppointmentResource[] }>(resourcePaths.appointments, {
          query: { 'filter[structureId]': id, 'filter[day]': day, 'page[size]': 200 },
          signal,
        }),
    })),
  });
  const pending = reads.some((read) => read.isPending);
  const mine = reads
    .flatMap(({ data }) => data?.data ?? [])
    .filter((one) => one.memberId === memberId);
  return (
    <Section flush title={`Mes rendez-vous du jour${pending ? '' : ` (${mine.length})`}`}>
      <ReadState
        pending={pending}
        error={reads.find(({ error }) => error)?.error ?? null}
        onRetry={() => reads.forEach((read) => void read.refetch())}
        of="des rendez-vous"
      />
      {mine.length > 0 && (
        <AppointmentRows
          appointments={mine}
          label="Mes rendez-vous du jour"
          showStructure={structures.length > 1}
        />
      )}
      {!pending && mine.length === 0 && (
        <EmptyState title="Vous ne recevez personne sur rendez-vous aujourd’hui" />
      )}
    </Section>
  );
}
