import {
  starterMotives,
  type ActivityOutcome,
  type AgeBand,
  type Channel,
  type OperatorCode,
  type SupportLevel,
  type Theme,
} from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import {
  addDays,
  isHoliday,
  previousQuarter,
  quarterDays,
  quarterOf,
  weekdayOf,
} from '@maillage/calendar';
import { demoAppointmentDays } from './appointments.js';
import { demoAgentsOf } from './members.js';
import { demoSizeOf, demoStructures } from './places.js';
import { chance, demoId, type Chance } from './random.js';

export interface DemoActivity {
  readonly id: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly localDay: CivilDate;
  readonly durationMinutes: number;
  readonly channel: Channel;
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly procedureCode: string | null;
  readonly supportLevel: SupportLevel;
  readonly outcome: ActivityOutcome;
  readonly ageBand: AgeBand;
}

/** Appointments of one house on one past day, counted. */
export interface DemoAppointmentDay {
  readonly structureId: string;
  readonly localDay: CivilDate;
  readonly booked: number;
  readonly honoured: number;
  readonly missed: number;
  readonly cancelled: number;
}

/** Requests of a mean house on a working day: 820 a quarter. */
const requestsADay = 13;

/** National shares of requests by operator, in percent; the four first are published, the rest invented. */
const operatorShares: readonly (readonly [OperatorCode, number])[] = [
  ['FRANCE-TITRES', 19],
  ['CNAF', 16],
  ['CNAM', 16],
  ['DGFIP', 15],
  ['CNAV', 9],
  ['FRANCE-TRAVAIL', 8],
  ['MSA', 5],
  ['DGEC', 3],
  ['ANAH', 2],
  ['LA-POSTE', 2],
  ['JUSTICE', 2],
  ['AGIRC-ARRCO', 1.5],
  ['URSSAF', 1.5],
];

/** Mondays are the busiest, weekends a short morning; index = ISO weekday. */
const weekdayWeight = [0, 1.2, 1.05, 1, 1, 0.85, 0.3, 0.15];

const otherThemes: Partial<Record<OperatorCode, Theme>> = {
  'LA-POSTE': 'money-taxes',
  JUSTICE: 'justice',
  'AGIRC-ARRCO': 'social-health',
};

/** First day of the demonstration's past: five whole quarters before the present one. */
export function demoFirstDay(today: CivilDate): CivilDate {
  let quarter = quarterOf(today);
  for (let i = 0; i < 5; i += 1) quarter = previousQuarter(quarter);
  return quarterDays(quarter).from;
}

function pastDays(from: CivilDate, before: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day < before; day = addDays(day, 1)) {
    if (!isHoliday(day, 'metropole')) days.push(day);
  }
  return days;
}

/** Confirmed activities from `demoFirstDay` to yesterday, some 32,000; the same for the same day. */
export function* demoActivities(today: CivilDate): Generator<DemoActivity> {
  const days = pastDays(demoFirstDay(today), today);
  for (const structure of demoStructures) {
    const agents = demoAgentsOf(structure.id);
    const openDays = Math.max(
      1,
      [1, 2, 3, 4, 5].filter((weekday) => opensOn(structure.id, weekday)).length,
    );
    const perOpenDay = (requestsADay * demoSizeOf(structure.id) * 5) / openDays;
    for (const day of days) {
      const weekday = weekdayOf(day);
      if (!opensOn(structure.id, weekday)) continue;
      const luck = chance(`activities:${structure.id}:${day}`);
      const expected = perOpenDay * (weekdayWeight[weekday] ?? 0) * seasonOf(day);
      const requests = Math.max(0, Math.round(expected * (0.75 + luck.next() * 0.5)));
      for (let i = 0; i < requests; i += 1) {
        yield activityOf(luck, structure.id, luck.pick(agents).member.id, day, i);
      }
    }
  }
}

function opensOn(structureId: string, weekday: number): boolean {
  const structure = demoStructures.find(({ id }) => id === structureId);
  return (structure?.hours?.[weekday as 1]?.length ?? 0) > 0;
}

/** Tax time in April and May, the start of the school year in September, holidays in August. */
function seasonOf(day: CivilDate): number {
  const month = Number(day.slice(5, 7));
  if (month === 8) return 0.7;
  return month === 4 || month === 5 || month === 9 ? 1.15 : 1;
}

function activityOf(
  luck: Chance,
  structureId: string,
  memberId: string,
  localDay: CivilDate,
  rank: number,
): DemoActivity {
  const operator = luck.next() < 0.95 ? luck.weighted(operatorShares) : null;
  const second = operator !== null && luck.next() < 0.06 ? luck.weighted(operatorShares) : null;
  const motives = starterMotives.filter((motive) => motive.operatorCode === operator);
  const motive = motives.length > 0 ? luck.pick(motives) : null;
  const theme =
    motive?.theme ??
    (operator ? otherThemes[operator] : undefined) ??
    'papers-elections-citizenship';
  return {
    id: demoId('activity', `${structureId}:${localDay}:${String(rank)}`),
    structureId,
    memberId,
    localDay,
    durationMinutes: luck.weighted([
      [15, 34],
      [30, 38],
      [45, 16],
      [60, 9],
      [90, 3],
    ]),
    channel: luck.weighted([
      ['on-site', 88],
      ['phone', 8],
      ['video', 2],
      ['elsewhere', 2],
    ]),
    operatorCodes:
      operator === null ? [] : second && second !== operator ? [operator, second] : [operator],
    theme,
    procedureCode: motive?.procedureCodes[0] ?? null,
    supportLevel: luck.weighted([
      ['first-information', 30],
      ['procedure-support', 60],
      ['orientation', 10],
    ]),
    outcome: luck.weighted([
      ['solved-on-the-spot', 77],
      ['solved-after-follow-up', 5],
      ['redirected', 7],
      ['waiting-for-operator', 4],
      ['abandoned', 1],
      ['unknown', 6],
    ]),
    ageBand: luck.weighted([
      ['18-24', 7],
      ['25-39', 19],
      ['40-59', 29],
      ['60-69', 21],
      ['70+', 18],
      ['unknown', 6],
    ]),
  };
}

/**
 * Appointments by house and day, from `demoFirstDay` to the day before the single appointments of
 * `demoAppointments` begin: nothing is in both.
 */
export function demoPastAppointments(today: CivilDate): DemoAppointmentDay[] {
  const days = pastDays(demoFirstDay(today), addDays(today, -demoAppointmentDays));
  return demoStructures.flatMap((structure) =>
    days
      .filter((day) => opensOn(structure.id, weekdayOf(day)))
      .map((localDay) => {
        const luck = chance(`past-appointments:${structure.id}:${localDay}`);
        const booked = Math.round(4 * demoSizeOf(structure.id) * (0.5 + luck.next()));
        const honoured = Math.round(booked * (0.78 + luck.next() * 0.14));
        const missed = Math.min(booked - honoured, luck.next() < 0.5 ? 1 : 0);
        return {
          structureId: structure.id,
          localDay,
          booked,
          honoured,
          missed,
          cancelled: booked - honoured - missed,
        };
      }),
  );
}
