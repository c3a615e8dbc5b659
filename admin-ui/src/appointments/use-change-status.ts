import type { AppointmentStatus, StructureCancellationReason } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useNotify } from 'react-admin';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { useWrite } from '../providers/use-write.js';

/** Asks for a change of status on the version that is shown. */
export function useChangeStatus(onChanged?: (appointment: AppointmentResource) => void) {
  const notify = useNotify();
  const write = useWrite<AppointmentResource>('appointments', {
    alsoTouches: ['slots', 'activities'],
    onSuccess: (appointment) => {
      notify(`${appointment.reference} : ${appointmentStatusLabels[appointment.status]}`, {
        type: 'success',
      });
      onChanged?.(appointment);
    },
  });
  const change = (
    appointment: AppointmentResource,
    to: Exclude<AppointmentStatus, 'booked'>,
    reason?: StructureCancellationReason,
  ) =>
    write.mutate({
      path: `/${appointment.id}/status`,
      body: reason ? { status: to, reason } : { status: to },
      version: appointment.version,
    });
  return { change, isPending: write.isPending };
}
