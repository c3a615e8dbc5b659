import type { AppointmentResource, NewAppointment } from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { useState } from 'react';
import { useSlotWrite } from './use-slot-write.js';

/** Slot kept, then person, then booked. */
export function useBooking(motiveCode: string | null) {
  const [person, setPerson] = useState<PersonMatch | null>(null);
  const [booked, setBooked] = useState<AppointmentResource | null>(null);
  const { holding, time, mutate, isPending } = useSlotWrite(motiveCode, setBooked);
  const book = () => {
    if (!time || !person || !motiveCode) return;
    const body: NewAppointment = { motiveCode, beneficiaryId: person.id, ...time };
    mutate({ body });
  };
  const startAgain = (keep?: 'person') => {
    setBooked(null);
    if (!keep) setPerson(null);
  };
  return { ...holding, person, setPerson, booked, book, startAgain, isPending };
}
