import type { ActivityConfirmation, ActivityResource } from '@maillage/contracts/http/reporting';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

/** Confirms the version that is shown; what is given replaces what was proposed. */
export function useConfirmActivity(onConfirmed?: (activity: ActivityResource) => void) {
  const notify = useNotify();
  const write = useWrite<ActivityResource>('activities', {
    alsoTouches: ['dashboards'],
    onSuccess: (activity) => {
      notify('Activité confirmée', { type: 'success' });
      onConfirmed?.(activity);
    },
  });
  const confirm = (activity: ActivityResource, changes: ActivityConfirmation = {}) =>
    write.mutate({ path: `/${activity.id}/confirm`, body: changes, version: activity.version });
  return { confirm, isPending: write.isPending };
}
