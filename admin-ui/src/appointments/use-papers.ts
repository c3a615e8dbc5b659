import type { AppointmentResource, PapersSeen } from '@maillage/contracts/http/appointments';
import { useWrite } from '../providers/use-write.js';

/** Ticks one paper, or takes the tick away, on the version that is shown; the other desks see it. */
export function usePapers({ id, version, papersSeen }: AppointmentResource) {
  const write = useWrite<AppointmentResource>('appointments');
  const tick = (paper: string, seen: boolean) => {
    const papers = seen ? [...papersSeen, paper] : papersSeen.filter((other) => other !== paper);
    const body: PapersSeen = { papersSeen: papers };
    write.mutate({ path: `/${id}/papers`, method: 'PUT', body, version });
  };
  return { tick, isPending: write.isPending };
}
