import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Link } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { appointmentTones } from '../appointments/status-changes.js';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { momentIn } from '../time/french-dates.js';

export function PersonAppointments({ beneficiaryId }: { beneficiaryId: string }) {
  const { data, isPending, error, refetch } = useGetList<AppointmentResource>('appointments', {
    filter: { beneficiaryId },
  });
  return (
    <Section flush title="Rendez-vous">
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des rendez-vous"
      />
      {data?.length === 0 && <EmptyState title="Aucun rendez-vous" />}
      {data?.map((one) => (
        <Row
          key={one.id}
          title={
            <Link component={RouterLink} to={`/appointments/${one.id}/show`}>
              {momentIn(one.zone, one.startsAt)}, {one.motiveLabel}
            </Link>
          }
          detail={`${one.structureName}, ${one.memberName}, ${one.reference}`}
          end={
            <StatusLabel tone={appointmentTones[one.status]}>
              {appointmentStatusLabels[one.status]}
            </StatusLabel>
          }
        />
      ))}
    </Section>
  );
}
