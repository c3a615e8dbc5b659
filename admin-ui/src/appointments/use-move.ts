import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { momentIn } from '../time/french-dates.js';
import { useSlotWrite } from './use-slot-write.js';

/** Another slot kept, then the appointment moved to it on the version that is shown; then its page again. */
export function useMove({ id, version, motiveCode }: AppointmentResource) {
  const notify = useNotify();
  const navigate = useNavigate();
  const { holding, time, mutate, isPending } = useSlotWrite(motiveCode, ({ zone, startsAt }) => {
    notify(`Déplacé au ${momentIn(zone, startsAt)}`, { type: 'success' });
    void navigate(`/appointments/${id}/show`);
  });
  const move = () => {
    if (time) mutate({ path: `/${id}/move`, body: time, version });
  };
  return { ...holding, move, isPending };
}
