import { instantAtOrAfter } from '@maillage/calendar';
import { starterMotives } from '@maillage/contracts/codes';
import {
  demoAppointments,
  demoId,
  demoMembers,
  demoNetwork,
  demoStructures,
  type DemoAppointment,
} from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import { takenTimeOf } from '../slot-taking/ports/slot-taking.js';
import { withChange } from '../booking/domain/appointment-history.js';
import {
  bookAppointment,
  isCancelled,
  snapshotOf,
  type Appointment,
  type AppointmentOutcome,
} from '../booking/domain/appointment.js';
import { toDocument } from '../booking/persistence/appointment.mapper.js';
import { busyDayId, busyDayIdsOf, NEVER_EXPIRES } from '../busy-time/domain/busy-entry.js';
import type { BusyDayDocument } from '../busy-time/persistence/busy-day.schema.js';
import type { NetworkMotive } from '../catalogue/domain/motive.js';
import { adoptNational } from '../catalogue/domain/national-motive.js';
import { subscribe } from '../catalogue/domain/subscription.js';
import {
  toMotiveDocument,
  toSubscriptionDocument,
} from '../catalogue/persistence/motive.mapper.js';
import { structureCopyOf } from '../directory-copies/domain/structure-copy.js';

/** Days between the booking and the appointment in the demonstration. */
const BOOKED_DAYS_BEFORE = 12;
const DAY_MS = 86_400_000;

/** What the directory loads of the same houses and members, as it would have said it. */
export function demoStructureCopies() {
  return demoStructures.map((structure) => {
    const { id: _id, ...copy } = structureCopyOf(structure, 1);
    return { _id, ...copy };
  });
}

export function demoNetworkCopies() {
  const { id: _id, settings } = demoNetwork;
  return [{ _id, version: 1, reminderDelaysHours: settings.reminderDelaysHours }];
}

export function demoMemberCopies() {
  return demoMembers.map(({ member }) => ({
    _id: member.id,
    version: 1,
    displayName: member.displayName,
    suspended: member.suspended,
    structureIds: member.grants
      .filter(({ scope }) => scope === 'structure')
      .map(({ scopeId }) => scopeId),
    teamIds: member.grants
      .filter(({ scope }) => scope === 'operator-team')
      .map(({ scopeId }) => scopeId),
  }));
}

const motives: ReadonlyMap<string, NetworkMotive> = new Map(
  starterMotives.map((starter) => {
    const id = demoId('motive', starter.code);
    return [starter.code, adoptNational(starter, demoNetwork.id, id)];
  }),
);

export function demoMotiveDocuments() {
  return [...motives.values()].map(toMotiveDocument);
}

/** Every house receives for the whole national set, all of it as the network has it. */
export function demoSubscriptionDocuments() {
  return demoStructures.flatMap(({ id: structureId, networkId }) =>
    [...motives.keys()].map((motiveCode) => {
      const id = demoId('motive-subscription', `${structureId}:${motiveCode}`);
      return toSubscriptionDocument(subscribe({ id, networkId, structureId, motiveCode }));
    }),
  );
}

export function demoAppointmentDocuments(today: CivilDate) {
  return demoAppointments(today).map(appointmentOf).map(toDocument);
}

/** The taken time of the appointments that are not cancelled. */
export function demoBusyDocuments(today: CivilDate): BusyDayDocument[] {
  const days = new Map<string, BusyDayDocument>();
  for (const appointment of demoAppointments(today).map(appointmentOf)) {
    if (isCancelled(appointment)) continue;
    const { id, memberId } = appointment;
    const taken = takenTimeOf(appointment);
    const entry = { id, ...taken, until: NEVER_EXPIRES, forced: false };
    for (const _id of busyDayIdsOf(memberId, taken)) {
      const day = _id.slice(busyDayId(memberId, '' as CivilDate).length);
      const held = days.get(_id)?.entries ?? [];
      days.set(_id, { _id, ownerId: memberId, day, entries: [...held, entry] });
    }
  }
  return [...days.values()];
}

function appointmentOf(demo: DemoAppointment): Appointment {
  const structure = demoStructures.find(({ id }) => id === demo.structureId);
  const motive = motives.get(demo.motiveCode);
  if (!structure || !motive) throw new Error(`the demonstration has no ${demo.structureId}`);
  const startsAt = instantAtOrAfter(demo.day, demo.time, structure.zone);
  const booked = bookAppointment(
    {
      networkId: motive.networkId,
      structureId: structure.id,
      zone: structure.zone,
      memberId: demo.memberId,
      beneficiaryId: demo.beneficiaryId,
      motive: snapshotOf(motive),
      startsAt,
      bookedBy: demo.bookedBy,
      reminderDelaysHours: demoNetwork.settings.reminderDelaysHours,
    },
    demo.id,
    new Date(startsAt.getTime() - BOOKED_DAYS_BEFORE * DAY_MS),
  );
  const named = { ...booked, reference: demo.reference };
  // Nobody is there to be reminded: invented persons get mail only from what is booked by hand.
  return { ...named, reminder: { state: 'none' }, ...endOf(demo, named) };
}

/** The past ones were marked at their end. */
function endOf(
  { status, memberId }: DemoAppointment,
  booked: Appointment,
): AppointmentOutcome & Pick<Appointment, 'version' | 'history'> {
  if (status === 'booked') return { status, version: 1, history: booked.history };
  const at = booked.endsAt;
  const { history } = withChange(
    booked,
    { ...booked, status },
    { at, by: memberId, what: 'marked' },
  );
  switch (status) {
    case 'honoured':
    case 'no-show':
      return { status, firstMarkedAt: at, version: 2, history };
    case 'cancelled-by-structure':
      return { status, cancellationReason: 'agent-absent', version: 2, history };
    case 'arrived':
    case 'cancelled-by-beneficiary':
      return { status, version: 2, history };
  }
}
