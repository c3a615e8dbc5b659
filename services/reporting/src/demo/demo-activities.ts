import { addDays, instantAtOrAfter } from '@maillage/calendar';
import { starterMotives } from '@maillage/contracts/codes';
import {
  demoActivities,
  demoAppointments,
  demoId,
  demoNetwork,
  type DemoActivity,
  type DemoAppointment,
} from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import { proposeFrom, type Activity } from '../activities/ports/counted-activity.js';
import { endOfDay } from './demo-facts.js';

const networkId = demoNetwork.id;
const { zone } = demoNetwork;
/** Honoured appointments of these last days still wait to be confirmed. */
const daysToConfirm = 3;

/** Five quarters of confirmed activities, and the last days' proposals. */
export function demoActivityRecords(today: CivilDate): Activity[] {
  const proposals = demoAppointments(today).filter(
    ({ status, day }) => status === 'honoured' && day >= addDays(today, -daysToConfirm),
  );
  return [...Array.from(demoActivities(today), confirmedActivity), ...proposals.map(proposal)];
}

function confirmedActivity(activity: DemoActivity): Activity {
  return {
    ...activity,
    networkId,
    status: 'confirmed',
    kind: 'request',
    startsAt: null,
    appointmentId: null,
    beneficiaryId: null,
    communeInsee: null,
    version: 1,
    updatedAt: endOfDay(activity.localDay),
  };
}

function proposal(appointment: DemoAppointment): Activity {
  const { id, structureId, memberId, beneficiaryId, motiveCode, day, time } = appointment;
  const motive = starterMotives.find(({ code }) => code === motiveCode);
  if (!motive) throw new RangeError(`the demonstration has no motive ${motiveCode}`);
  const { durationMinutes, operatorCode, theme, procedureCodes } = motive;
  const honoured = {
    ...{ id, networkId, structureId, memberId, beneficiaryId, localDay: day },
    startsAt: instantAtOrAfter(day, time, zone),
    ...{ durationMinutes, theme, procedureCodes, operatorCodes: [operatorCode] },
    channel: 'on-site' as const,
  };
  return proposeFrom(honoured, demoId('proposal', id), endOfDay(day));
}
