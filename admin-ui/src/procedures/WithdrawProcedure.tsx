import type { ProcedureResource } from '@maillage/contracts/http/directory';
import { Confirm, useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

/** Takes a procedure out of what is offered, or back into it. */
export function WithdrawProcedure({
  procedure,
  onClose,
}: {
  procedure: ProcedureResource;
  onClose: () => void;
}) {
  const notify = useNotify();
  const { id, label, version, withdrawn } = procedure;
  const write = useWrite<ProcedureResource>('procedures', {
    onSuccess: () => {
      notify(withdrawn ? 'La démarche est rétablie.' : 'La démarche est retirée.', {
        type: 'success',
      });
      onClose();
    },
  });
  return (
    <Confirm
      isOpen
      loading={write.isPending}
      title={withdrawn ? `Rétablir ${label} ?` : `Retirer ${label} ?`}
      content={
        withdrawn
          ? 'Elle sera de nouveau proposée dans les demandes et les activités.'
          : 'Elle ne sera plus proposée. Les demandes et activités qui la citent la gardent ; elle peut être rétablie.'
      }
      confirm={withdrawn ? 'Rétablir' : 'Retirer du catalogue'}
      onClose={onClose}
      onConfirm={() =>
        write.mutate({
          path: `/${id}`,
          method: 'PATCH',
          body: { withdrawn: !withdrawn },
          version,
        })
      }
    />
  );
}
