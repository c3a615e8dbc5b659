import { addDays, isoWeekStart } from '@maillage/calendar';
import {
  demoId,
  demoMembers,
  demoNetwork,
  demoOpenings,
  demoStructureId,
  demoStructures,
} from '@maillage/demo-network';
import type { CivilDate, WallTime } from '@maillage/kernel';
import type { Absence } from '../absences/domain/absence.js';
import { toAbsenceDocument } from '../absences/persistence/absence.mapper.js';
import type { ClosureDocument } from '../closures/persistence/closure.schema.js';
import type { Opening } from '../openings/domain/opening.js';
import { toOpeningDocument } from '../openings/persistence/opening.mapper.js';

const time = (text: string): WallTime => text as WallTime;

/** When agents receive, at a stop where the bus is at one then, and a partner's permanence. */
export function demoOpeningDocuments(today: CivilDate) {
  const ofAgents = demoOpenings(today).map((opening): Opening => ({
    ...{ id: opening.id, version: 1, networkId: demoNetwork.id },
    ...{ structureId: opening.structureId, memberId: opening.memberId },
    ...stopOn(opening.structureId, opening.weekday),
    motiveCodes: opening.motiveCodes,
    recurrence: {
      kind: 'weekly',
      firstDay: opening.firstDay,
      lastDay: opening.lastDay,
      everyWeeks: 1,
      weekdays: [opening.weekday],
    },
    exceptions: [],
    blocks: opening.blocks,
  }));
  return [...ofAgents, permanence(today)].map(toOpeningDocument);
}

/** The family allowance office receives at one house on Wednesday mornings. */
function permanence(today: CivilDate): Opening {
  return {
    id: demoId('opening', 'permanence-cnaf'),
    version: 1,
    networkId: demoNetwork.id,
    structureId: demoStructureId('montfleury'),
    memberId: memberId('Alain Picard'),
    ...roomOf('montfleury'),
    motiveCodes: ['cnaf-rsa'],
    recurrence: {
      ...{ kind: 'weekly', firstDay: addDays(isoWeekStart(today), -14) },
      ...{ lastDay: addDays(isoWeekStart(today), 7 * 9 - 1), everyWeeks: 1, weekdays: [3] },
    },
    exceptions: [{ kind: 'cancelled', date: addDays(isoWeekStart(today), 7 * 3 + 2) }],
    blocks: [{ from: time('09:00'), to: time('12:00') }],
  };
}

/** A meeting that comes back, and a training: outside the hours in which appointments are booked. */
export function demoAbsenceDocuments(today: CivilDate) {
  const monday = isoWeekStart(today);
  const zone = demoNetwork.zone;
  const meeting: Absence = {
    ...{ id: demoId('absence', 'meeting'), version: 1, zone, reason: 'meeting' },
    memberId: memberId('Camille Aubry'),
    time: {
      kind: 'recurring',
      recurrence: { kind: 'weekly', firstDay: addDays(monday, -14), everyWeeks: 1, weekdays: [1] },
      except: [],
      ...{ from: time('17:30'), to: time('18:30') },
    },
  };
  const training = addDays(monday, 7 * 4 + 3);
  const away: Absence = {
    ...{ id: demoId('absence', 'training'), version: 1, zone, reason: 'training' },
    memberId: memberId('Awa Delorme'),
    time: {
      ...{ kind: 'period', firstDay: training, lastDay: addDays(training, 1) },
      ...{ from: time('08:00'), to: time('18:00') },
    },
  };
  return [meeting, away].map(toAbsenceDocument);
}

/** An evening for which a house is closed, and a room that is painted. */
export function demoClosureDocuments(today: CivilDate): ClosureDocument[] {
  const monday = isoWeekStart(today);
  const of = (key: string, firstDay: CivilDate) => ({
    ...{ _id: demoId('closure', key), version: 1, networkId: demoNetwork.id },
    ...{ firstDay, lastDay: firstDay },
  });
  return [
    {
      ...of('evening', addDays(monday, 4)),
      structureId: demoStructureId('orval'),
      ...{ roomId: null, reason: 'event', from: time('18:00'), to: time('20:00') },
    },
    {
      ...of('room', addDays(monday, 7 * 4)),
      structureId: demoStructureId('orval'),
      roomId: demoRoomId('orval'),
      ...{ reason: 'works', from: time('08:00'), to: time('18:00') },
    },
  ];
}

function memberId(name: string): string {
  return demoMembers.find(({ member }) => member.displayName === name)?.member.id ?? '';
}

const placeOf = (key: string) => demoStructures.find(({ id }) => id === demoStructureId(key));
const demoRoomId = (key: string): string | null => placeOf(key)?.rooms[0]?.id ?? null;

function roomOf(key: string): Pick<Opening, 'roomId'> {
  const roomId = demoRoomId(key);
  return roomId === null ? {} : { roomId };
}

function stopOn(structureId: string, weekday: number): Pick<Opening, 'stopId'> {
  const stop = demoStructures
    .find(({ id }) => id === structureId)
    ?.stops.find((each) => each.weekday === weekday && each.rhythm === 'every-week');
  return stop ? { stopId: stop.id } : {};
}
