import type { AppointmentMove, AppointmentResource } from '@maillage/contracts/http/appointments';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../providers/use-write.js';
import { momentIn } from '../time/french-dates.js';
import { refusedSlot, useHold } from './use-hold.js';

/** Another slot kept, then the appointment moved to it on the version that is shown; then its page again. */
export function useMove({ id, version, motiveCode }: AppointmentResource) {
  const holding = useHold(motiveCode);
  const notify = useNotify();
  const navigate = useNavigate();
  const { slot, kept } = holding;
  const write = useWrite<AppointmentResource>('appointments', {
    alsoTouches: ['slots'],
    onSuccess: ({ zone, startsAt }) => {
      holding.used();
      notify(`Déplacé au ${momentIn(zone, startsAt)}`, { type: 'success' });
      void navigate(`/appointments/${id}/show`);
    },
    onRefused: (refusal) => {
      const refused = slot && refusedSlot(slot, refusal);
      if (refused) holding.refuse(refused);
      return Boolean(refused);
    },
  });
  const move = () => {
    if (!slot) return;
    const { structureId, memberId, startsAt, forceReason } = slot;
    const body: AppointmentMove = {
      structureId,
      memberId,
      startsAt,
      ...(kept ? { holdId: kept.id } : {}),
      ...(forceReason ? { force: true as const, forceReason } : {}),
    };
    write.mutate({ path: `/${id}/move`, body, version });
  };
  return { ...holding, move, isPending: write.isPending };
}
