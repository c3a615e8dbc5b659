import type { AppointmentResource, PapersSeen } from '@maillage/contracts/http/appointments';
import { useState } from 'react';
import { useWrite } from '../providers/use-write.js';
import { withTicks, type Ticks } from './ticks.js';

/**
 * Papers ticked, or taken back, one after the other as fast as one likes: what is ticked while an answer is awaited is
 * sent with the version of that answer. Other desks' ticks stay; a refusal takes back what was not kept.
 */
export function usePapers(appointment: AppointmentResource) {
  const [ticks, setTicks] = useState<Ticks>({});
  const [answered, setAnswered] = useState(appointment);
  const latest = answered.version > appointment.version ? answered : appointment;
  const write = useWrite<AppointmentResource>('appointments', {
    onSuccess: (answer) => {
      setAnswered(answer);
      send(answer, ticks);
    },
    onRefused: () => {
      setTicks({});
      return false;
    },
  });
  const send = ({ id, version, papersSeen }: AppointmentResource, wanted: Ticks) => {
    const { papers, changed } = withTicks(papersSeen, wanted);
    if (!changed) return setTicks({});
    const body: PapersSeen = { papersSeen: papers };
    write.mutate({ path: `/${id}/papers`, method: 'PUT', body, version });
  };
  const tick = (paper: string, seen: boolean) => {
    const wanted = { ...ticks, [paper]: seen };
    setTicks(wanted);
    if (!write.isPending) send(latest, wanted);
  };
  const shown = withTicks(latest.papersSeen, ticks).papers;
  return { tick, isSeen: (paper: string) => shown.includes(paper), isPending: write.isPending };
}
