import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useState } from 'react';
import { useOwnStructures } from '../places/own-places.js';
import { useChangeStatus } from './use-change-status.js';

/**
 * Cancelling one appointment. The house cancels with its reason; who booked it from elsewhere only passes on that the
 * person cancels.
 */
export function useCancel(appointment: AppointmentResource) {
  const [cancelled, setCancelled] = useState(false);
  const worksThere = useOwnStructures().some(({ id }) => id === appointment.structureId);
  const { change, isPending } = useChangeStatus(() => setCancelled(true));
  const cancel = (reason?: StructureCancellationReason) =>
    reason
      ? change(appointment, 'cancelled-by-structure', reason)
      : change(appointment, 'cancelled-by-beneficiary');
  return { cancelled, cancel, isPending, forPerson: !worksThere };
}
