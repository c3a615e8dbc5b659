import type { DomainEvent } from '@maillage/kernel';
import { referenceOfSeat, type Seat } from './seat.js';
import type { Workshop } from './workshop.js';

/** A change of a workshop as a fact: nothing in it names who takes part. */
export function workshopEvent(
  fact: 'planned' | 'seats-changed' | 'cancelled',
  workshop: Workshop,
): DomainEvent {
  return eventOf(fact, workshop, { workshop: publicStateOf(workshop) });
}

/** Said once, when the attendance is settled: what is counted of it. */
export function heldEvent(workshop: Workshop, seats: readonly Seat[]): DomainEvent {
  const count = (status: Seat['status']): number =>
    seats.filter((seat) => seat.status === status).length;
  const attendance = { came: count('honoured'), missed: count('no-show') };
  return eventOf('held', workshop, { workshop: publicStateOf(workshop), attendance });
}

/**
 * What the directory is asked to tell a participant of their seat or of the end of the workshop. Nothing for a silent
 * motive, nor once the time has come; a hidden one is never named. Source: domain-appointments §6.
 */
export function seatMessage(
  template: 'workshop-booked' | 'workshop-cancelled',
  workshop: Workshop,
  seat: Seat,
  now: Date,
): DomainEvent[] {
  const { motive, startsAt, networkId, structureId, zone, place } = workshop;
  if (motive.discretion === 'silent' || startsAt <= now) return [];
  return [
    {
      type: 'appointments.message.requested.v1',
      subject: seat.id,
      aggregateVersion: seat.version,
      networkId,
      structureId,
      audience: 'everyone',
      data: {
        recipient: { kind: 'beneficiary', id: seat.beneficiaryId },
        template,
        params: {
          ...{ structureId, zone, startsAt: startsAt.toISOString() },
          reference: referenceOfSeat(seat.id),
          ...(place === null ? {} : { elsewhere: 'yes' }),
          ...(motive.discretion === 'visible' ? { motiveCode: motive.code } : {}),
        },
        notBefore: null,
        expiresAt: startsAt.toISOString(),
        dedupeKey: `${template}:${seat.id}:${String(seat.version)}`,
        about: { thing: seat.id, sequence: seat.version },
      },
    },
  ];
}

function eventOf(fact: string, workshop: Workshop, data: object): DomainEvent {
  const { id, version, networkId, structureId, leaderIds } = workshop;
  return {
    type: `appointments.workshop.${fact}.v1`,
    subject: id,
    aggregateVersion: version,
    networkId,
    structureId,
    memberIds: [...leaderIds],
    audience: 'everyone',
    data,
  };
}

/** The public state of a workshop. */
export function publicStateOf(workshop: Workshop) {
  const { id, networkId, structureId, motive, leaderIds, localDay, seats, taken, status } =
    workshop;
  const { code, procedureCodes, operatorCodes, theme, discretion, durationMinutes } = motive;
  return {
    ...{ id, networkId, structureId, theme, discretion, durationMinutes },
    ...{ localDay, seats, taken, status },
    motiveCode: code,
    procedureCodes: [...procedureCodes],
    operatorCodes: [...operatorCodes],
    channel: workshop.place === null ? motive.channel : ('elsewhere' as const),
    leaderIds: [...leaderIds],
    startsAt: workshop.startsAt.toISOString(),
    endsAt: workshop.endsAt.toISOString(),
  };
}
