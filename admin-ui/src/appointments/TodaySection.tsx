import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Button } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import type { OwnStructure } from '../places/own-places.js';
import { AppointmentRows } from './AppointmentRows.js';
import { everything } from '../providers/data-provider.js';

interface TodaySectionProps {
  readonly structure: OwnStructure;
  readonly day: string;
}

export function TodaySection({ structure, day }: TodaySectionProps) {
  const { data, isPending, error, refetch } = useGetList<AppointmentResource>('appointments', {
    filter: { structureId: structure.id, day },
    pagination: everything,
  });
  return (
    <Section
      flush
      title={`Rendez-vous du jour, ${structure.name}${data ? ` (${data.length})` : ''}`}
      actions={
        <Button component={Link} to="/day-board" size="small">
          Agenda
        </Button>
      }
    >
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des rendez-vous"
      />
      {data && data.length > 0 && (
        <AppointmentRows appointments={data} label={`Rendez-vous du jour, ${structure.name}`} />
      )}
      {data?.length === 0 && <EmptyState title="Aucun rendez-vous aujourd’hui" />}
    </Section>
  );
}
