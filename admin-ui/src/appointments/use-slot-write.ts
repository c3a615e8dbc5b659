import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { useWrite } from '../providers/use-write.js';
import type { ChosenSlot } from './chosen-slot.js';
import { refusedSlot, useHold } from './use-hold.js';

/** A slot that is kept, and a write that takes it; one taken meanwhile comes back with its nearest alternatives. */
export function useSlotWrite(
  motiveCode: string | null,
  onTaken: (appointment: AppointmentResource) => void,
) {
  const holding = useHold(motiveCode);
  const { slot, kept, asking } = holding;
  const { mutate, isPending } = useWrite<AppointmentResource>('appointments', {
    alsoTouches: ['slots'],
    onSuccess: (appointment) => {
      holding.used();
      onTaken(appointment);
    },
    onRefused: (refusal) => {
      const refused = slot && refusedSlot(slot, refusal);
      if (refused) holding.refuse(refused);
      return Boolean(refused);
    },
  });
  const choose = (chosen: ChosenSlot | null): void => {
    // Under a write that is on its way, its slot would be given back.
    if (!isPending) holding.choose(chosen);
  };
  return {
    holding: { ...holding, choose },
    /** What is sent of the slot; null while there is none, or its hold is not answered yet. */
    time: slot && !asking ? timeOf(slot, kept?.id) : null,
    ...{ mutate, isPending },
  };
}

function timeOf(slot: ChosenSlot, holdId: string | undefined) {
  const { structureId, memberId, startsAt, forceReason } = slot;
  return {
    ...{ structureId, memberId, startsAt },
    ...(holdId === undefined ? {} : { holdId }),
    ...(forceReason ? { force: true as const, forceReason } : {}),
  };
}
