import type { CallReason, MessageTemplate } from '@maillage/contracts/codes';
import { addDays, instantOf } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { demoAppointments } from './appointments.js';
import { demoBeneficiaries } from './beneficiaries.js';
import { demoStructures } from './places.js';
import { demoId } from './random.js';

export interface DemoCall {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly beneficiaryId: string;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
  readonly reason: CallReason;
  readonly expiresAt: Date;
}

/** Days ahead whose appointments people are reminded of. */
const reminded = 4;
const callsPerHouse = 4;

/** Reminders that no mail reaches, of appointments from tomorrow on: a few for each house. */
export function demoCalls(today: CivilDate): DemoCall[] {
  const last = addDays(today, reminded);
  const ahead = demoAppointments(today).filter(({ day }) => day > today && day <= last);
  return demoStructures.flatMap((structure) =>
    ahead
      .filter(({ structureId }) => structureId === structure.id)
      .flatMap((appointment): DemoCall[] => {
        const person = demoBeneficiaries.find(({ id }) => id === appointment.beneficiaryId);
        const startsAt = instantOf(appointment.day, appointment.time, structure.zone);
        if (!person || !startsAt || person.mail !== null) return [];
        const { id, reference, structureId, beneficiaryId } = appointment;
        return [
          {
            ...{ id: demoId('call', id), networkId: structure.networkId },
            ...{ structureId, beneficiaryId, template: 'appointment-reminder' },
            params: {
              ...{ appointmentId: id, reference, structureId, zone: structure.zone },
              startsAt: startsAt.toISOString(),
            },
            reason: person.phone === null ? 'no-contact' : 'undelivered',
            expiresAt: startsAt,
          },
        ];
      })
      .slice(0, callsPerHouse),
  );
}
