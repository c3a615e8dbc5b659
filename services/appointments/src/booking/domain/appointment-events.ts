import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';
import type { Appointment } from './appointment.js';

const TYPE = 'appointments.appointment';

/** What is said of a status, reached for the first time. */
const saidOf: Readonly<Record<AppointmentStatus, string>> = {
  booked: 'booked',
  arrived: 'arrived',
  honoured: 'honoured',
  'no-show': 'missed',
  'cancelled-by-beneficiary': 'cancelled',
  'cancelled-by-structure': 'cancelled',
};

/** The last change of an appointment as an event; a second mark is a correction. */
export function eventOfLastChange(appointment: Appointment): DomainEvent {
  const change = appointment.history.at(-1);
  const { what } = change ?? {};
  if (what === 'moved' || what === 'reassigned' || what === 'papers-checked') {
    return eventOf(appointment, what);
  }
  const before = change?.before?.status;
  const corrected = before === 'honoured' || before === 'no-show';
  return eventOf(appointment, corrected ? 'corrected' : saidOf[appointment.status]);
}

/** The appointment said again, unchanged, to fill local copies. */
export function republishedEvent(appointment: Appointment): DomainEvent {
  return eventOf(appointment, 'republished');
}

function eventOf(appointment: Appointment, said: string): DomainEvent {
  const before = said === 'moved' ? appointment.history.at(-1)?.before : undefined;
  const leftHouse = before && before.structureId !== appointment.structureId;
  return {
    type: `${TYPE}.${said}.v1`,
    subject: appointment.id,
    aggregateVersion: appointment.version,
    networkId: appointment.networkId,
    structureId: appointment.structureId,
    ...(leftHouse ? { formerStructureId: before.structureId } : {}),
    memberIds: [
      ...new Set([
        appointment.memberId,
        appointment.bookedBy,
        ...(before ? [before.memberId] : []),
      ]),
    ],
    audience: 'everyone',
    data: { appointment: publicStateOf(appointment) },
  };
}

/** The public state of an appointment: nothing in it names the person. */
export function publicStateOf(appointment: Appointment) {
  const { motive } = appointment;
  return {
    id: appointment.id,
    reference: appointment.reference,
    networkId: appointment.networkId,
    structureId: appointment.structureId,
    memberId: appointment.memberId,
    beneficiaryId: appointment.beneficiaryId,
    status: appointment.status,
    motiveCode: motive.code,
    procedureCodes: [...motive.procedureCodes],
    operatorCodes: [...motive.operatorCodes],
    theme: motive.theme,
    channel: motive.channel,
    discretion: motive.discretion,
    startsAt: appointment.startsAt.toISOString(),
    endsAt: appointment.endsAt.toISOString(),
    localDay: appointment.localDay,
    durationMinutes: motive.durationMinutes,
    bookedAt: appointment.bookedAt.toISOString(),
    bookedBy: appointment.bookedBy,
  };
}
