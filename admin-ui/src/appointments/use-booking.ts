import type { AppointmentResource, NewAppointment } from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { useState } from 'react';
import { useWrite } from '../providers/use-write.js';
import { refusedSlot, useHold } from './use-hold.js';

/** Slot kept, then person, then booked; a slot taken meanwhile comes back with its nearest alternatives. */
export function useBooking(motiveCode: string | null) {
  const holding = useHold(motiveCode);
  const [person, setPerson] = useState<PersonMatch | null>(null);
  const [booked, setBooked] = useState<AppointmentResource | null>(null);
  const { slot, kept } = holding;
  const write = useWrite<AppointmentResource>('appointments', {
    alsoTouches: ['slots'],
    onSuccess: (appointment) => {
      holding.used();
      setBooked(appointment);
    },
    onRefused: (refusal) => {
      const refused = slot && refusedSlot(slot, refusal);
      if (refused) holding.refuse(refused);
      return Boolean(refused);
    },
  });
  const book = () => {
    if (!slot || !person || !motiveCode) return;
    const { structureId, memberId, startsAt, forceReason } = slot;
    const body: NewAppointment = {
      motiveCode,
      structureId,
      memberId,
      startsAt,
      beneficiaryId: person.id,
      ...(kept ? { holdId: kept.id } : {}),
      ...(forceReason ? { force: true as const, forceReason } : {}),
    };
    write.mutate({ body });
  };
  const startAgain = (keep?: 'person') => {
    setBooked(null);
    if (!keep) setPerson(null);
  };
  return { ...holding, person, setPerson, booked, book, startAgain, isPending: write.isPending };
}
