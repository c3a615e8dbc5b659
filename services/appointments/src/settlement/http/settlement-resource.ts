import type {
  AppointmentOutline,
  SettlementResource,
  TimeOffPreview,
} from '@maillage/contracts/http/appointments';
import { outlineOf } from '../../booking/ports/appointment-outline.js';
import type { SettlementView } from '../use-cases/list-settlements.query.js';
import type { Touched } from '../use-cases/preview-time-off.query.js';

const LISTED_AT_MOST = 200;

export function toResource({ seesPerson, entry, ...named }: SettlementView): SettlementResource {
  const { motive, beneficiaryId } = named.appointment;
  const seen = seesPerson
    ? { motiveCode: motive.code, motiveLabel: motive.label, beneficiaryId }
    : { motiveCode: null, motiveLabel: null, beneficiaryId: null };
  return {
    ...outlineOf(named),
    networkId: entry.networkId,
    causes: entry.causes.map(({ kind, id }) => ({ kind, id })),
    openedAt: entry.openedAt.toISOString(),
    ...seen,
  };
}

export function toPreview({ appointments, holds, workshops }: Touched): TimeOffPreview {
  return {
    total: appointments.length,
    appointments: appointments
      .slice(0, LISTED_AT_MOST)
      .map((each): AppointmentOutline => outlineOf(each)),
    workshops: workshops.slice(0, LISTED_AT_MOST).map(({ id, motive, startsAt, zone, taken }) => ({
      ...{ id, motiveLabel: motive.label, startsAt: startsAt.toISOString(), zone, taken },
    })),
    holds: holds
      .slice(0, LISTED_AT_MOST)
      .map(({ startsAt, ...held }) => ({ ...held, startsAt: startsAt.toISOString() })),
  };
}
