import { businessDurationHundredths, instantAtOrAfter, wallTime } from '@maillage/calendar';
import { operatorsInForce, starterProcedures } from '@maillage/contracts/codes';
import {
  demoAppointments,
  demoCases,
  demoNetwork,
  demoPastAppointments,
  demoStructures,
  type DemoLeg,
} from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import type { OperatorCopy, ProcedureCopy } from '../catalogue/ports/catalogue.js';
import {
  contributionOfAppointment,
  contributionOfAppointmentDay,
  contributionOfLeg,
} from '../indicators/ports/figures.js';
import type { Fact } from '../roll-ups/ports/facts.js';
import type { StructureCopy } from '../structures/ports/structures.js';

const networkId = demoNetwork.id;
const { zone } = demoNetwork;
/** Below any version that is said later, so that every later fact replaces it. */
const firstVersion = 1;
const dayMs = 86_400_000;
/** Days between a demonstration booking and its appointment. */
const bookedDaysBefore = 12;

/** The houses as the directory would have said them. */
export function demoStructureCopies(): StructureCopy[] {
  return demoStructures.map(({ id, name, commune, format, vanished, ...house }) => {
    return { id, networkId, name, commune, format, zone: house.zone, vanished, version: 1 };
  });
}

/** The operators and the catalogue that the directory starts with. */
export function startingOperators(): OperatorCopy[] {
  return operatorsInForce.map(({ code, validFrom }) => ({
    ...{ id: code, validFrom, validTo: null, version: 1 },
  }));
}

export function startingProcedures(): ProcedureCopy[] {
  return starterProcedures.map(({ code, label }) => ({
    ...{ id: code, label, withdrawn: false, version: 1 },
  }));
}

/** Appointments of five quarters, counted by house and day; those of the last days one by one; legs one by one. */
export function demoFacts(today: CivilDate): Fact[] {
  return [...appointmentDays(today), ...singleAppointments(today), ...legs(today)];
}

function appointmentDays(today: CivilDate): Fact[] {
  return demoPastAppointments(today).map((day): Fact => {
    return {
      kind: 'demo-day',
      id: `${day.structureId}:${day.localDay}`,
      version: firstVersion,
      at: endOfDay(day.localDay),
      contribution: contributionOfAppointmentDay({ ...day, networkId }),
    };
  });
}

function singleAppointments(today: CivilDate): Fact[] {
  return demoAppointments(today).map(({ id, structureId, status, day, time }): Fact => {
    const startsAt = instantAtOrAfter(day, time, zone);
    const bookedAt = new Date(startsAt.getTime() - bookedDaysBefore * dayMs);
    return {
      kind: 'appointment',
      id,
      version: firstVersion,
      at: status === 'booked' ? bookedAt : startsAt,
      contribution: contributionOfAppointment({ networkId, structureId, status, localDay: day }),
    };
  });
}

function legs(today: CivilDate): Fact[] {
  return demoCases(today).flatMap(({ structureId, legs: all }) =>
    all.map((leg): Fact => {
      const { id, operatorCode, openedAt, firstResponseAt, resolvedAt } = leg;
      const told = { networkId, structureId, operatorCode, openedAt, firstResponseAt, resolvedAt };
      return {
        kind: 'leg',
        id,
        version: firstVersion,
        at: resolvedAt ?? firstResponseAt ?? openedAt,
        contribution: contributionOfLeg({ ...told, ...delaysOf(leg) }, zone),
      };
    }),
  );
}

function delaysOf({ openedAt, firstResponseAt, resolvedAt }: DemoLeg) {
  const until = (instant: Date | null): number | null =>
    instant && businessDurationHundredths(openedAt, instant, zone, 'metropole');
  return {
    firstResponseHundredths: until(firstResponseAt),
    resolutionHundredths: until(resolvedAt),
  };
}

/** When what is told of a past day was entered. */
export function endOfDay(day: CivilDate): Date {
  return instantAtOrAfter(day, wallTime('18:00'), zone);
}
