import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useState, type ReactNode } from 'react';
import { HonouredActivityDialog } from '../activities/HonouredActivityDialog.js';
import { CancelDialog } from './CancelDialog.js';
import type { StatusChange } from './status-changes.js';
import { useChangeStatus } from './use-change-status.js';

interface StatusDialogs {
  readonly ask: (appointment: AppointmentResource, to: StatusChange['to']) => void;
  readonly isPending: boolean;
  /** To be put somewhere in the screen. */
  readonly dialogs: ReactNode;
}

/** Changes of status: cancelling asks why, honoured opens the activity to confirm, the others are done at once. */
export function useStatusDialogs(nameOf: (beneficiaryId: string) => string): StatusDialogs {
  const [cancelling, setCancelling] = useState<AppointmentResource | null>(null);
  const [honoured, setHonoured] = useState<AppointmentResource | null>(null);
  const { change, isPending } = useChangeStatus((changed) => {
    if (changed.status === 'honoured') setHonoured(changed);
  });
  const ask = (appointment: AppointmentResource, to: StatusChange['to']) => {
    if (to === 'cancelled-by-structure') setCancelling(appointment);
    else change(appointment, to);
  };
  const dialogs = (
    <>
      {cancelling && (
        <CancelDialog
          appointment={cancelling}
          personName={nameOf(cancelling.beneficiaryId)}
          onClose={() => setCancelling(null)}
          onConfirm={(reason) => {
            if (reason) change(cancelling, 'cancelled-by-structure', reason);
            else change(cancelling, 'cancelled-by-beneficiary');
            setCancelling(null);
          }}
        />
      )}
      {honoured && (
        <HonouredActivityDialog
          appointment={honoured}
          personName={nameOf(honoured.beneficiaryId)}
          onClose={() => setHonoured(null)}
        />
      )}
    </>
  );
  return { ask, isPending, dialogs };
}
