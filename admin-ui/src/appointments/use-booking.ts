import type {
  AppointmentResource,
  NewAppointment,
  SlotResource,
} from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

export interface ChosenSlot extends SlotResource {
  readonly structureId: string;
  readonly structureName: string;
  readonly zone: string;
}

/** What the service proposes instead of a slot that was taken meanwhile. */
export type Alternative = SlotResource & { readonly structureId?: string };

/** Slot, then person, then booked; a slot taken meanwhile comes back with its nearest alternatives. */
export function useBooking(motiveCode: string | null) {
  const notify = useNotify();
  const [slot, setSlot] = useState<ChosenSlot | null>(null);
  const [person, setPerson] = useState<PersonMatch | null>(null);
  const [booked, setBooked] = useState<AppointmentResource | null>(null);
  const [alternatives, setAlternatives] = useState<readonly Alternative[] | null>(null);
  const write = useWrite<AppointmentResource>('appointments', {
    alsoTouches: ['slots'],
    onSuccess: (appointment) => {
      setAlternatives(null);
      setBooked(appointment);
    },
    onRefused: (refusal) => {
      if (refusal.code !== 'APPOINTMENT.SLOT_TAKEN') return false;
      notify(refusal.message, { type: 'warning' });
      setAlternatives((refusal.problem?.['alternatives'] as Alternative[] | undefined) ?? []);
      setSlot(null);
      return true;
    },
  });
  const choose = (chosen: ChosenSlot | null) => {
    setAlternatives(null);
    setSlot(chosen);
  };
  const book = () => {
    if (!slot || !person || !motiveCode) return;
    const body: NewAppointment = {
      motiveCode,
      structureId: slot.structureId,
      memberId: slot.memberId,
      startsAt: slot.startsAt,
      beneficiaryId: person.id,
    };
    write.mutate({ body });
  };
  const startAgain = () => {
    setBooked(null);
    setSlot(null);
    setPerson(null);
  };
  return {
    slot,
    choose,
    person,
    setPerson,
    booked,
    alternatives,
    book,
    startAgain,
    isPending: write.isPending,
  };
}
