import type { MotiveResource } from '@maillage/contracts/http/appointments';
import { Confirm, useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

interface WithdrawMotiveProps {
  readonly motive: MotiveResource;
  readonly onClose: () => void;
}

/** Takes a motive out of what is offered, or back into it. */
export function WithdrawMotive({ motive, onClose }: WithdrawMotiveProps) {
  const notify = useNotify();
  const { id, label, version, withdrawn } = motive;
  const write = useWrite<MotiveResource>('motives', {
    alsoTouches: ['motive-changes', 'slots'],
    onSuccess: () => {
      notify(withdrawn ? 'Le motif est rétabli.' : 'Le motif est retiré.', { type: 'success' });
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
          ? 'Les maisons qui le proposaient le proposent de nouveau, avec leurs adaptations.'
          : 'Aucune maison ne le propose plus. Les rendez-vous déjà pris restent ; le motif peut être rétabli.'
      }
      confirm={withdrawn ? 'Rétablir' : 'Retirer du catalogue'}
      onClose={onClose}
      onConfirm={() =>
        write.mutate({ path: `/${id}`, method: 'PATCH', body: { withdrawn: !withdrawn }, version })
      }
    />
  );
}
