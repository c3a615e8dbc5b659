import { civilDate, wallTime, type Weekday } from '@maillage/calendar';
import type {
  BusyPeriod,
  MemberTimetable,
  MotiveRules,
  OpeningPlan,
  SearchWindow,
  StructureDays,
  TimeBlock,
} from './timetable.js';

export const FOR_EVER = new Date('9999-12-31T00:00:00.000Z');
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `block('09:00-12:00')`. */
export function block(text: string): TimeBlock {
  return { from: wallTime(text.slice(0, 5)), to: wallTime(text.slice(6)) };
}

export function anOpening(overrides: Partial<OpeningPlan> = {}): OpeningPlan {
  return {
    openingId: 'opening-1',
    structureId: 'house-1',
    motiveIds: ['motive-1'],
    recurrence: {
      kind: 'weekly',
      firstDay: civilDate('2026-01-01'),
      everyWeeks: 1,
      weekdays: EVERY_DAY,
    },
    exceptions: [],
    blocks: [block('09:00-11:00')],
    ...overrides,
  };
}

export function aStructure(overrides: Partial<StructureDays> = {}): StructureDays {
  return {
    structureId: 'house-1',
    zone: 'Europe/Paris',
    holidayZone: 'metropole',
    openOnHolidays: [],
    closures: [],
    ...overrides,
  };
}

export function aTimetable(overrides: Partial<MemberTimetable> = {}): MemberTimetable {
  return {
    memberId: 'member-1',
    openings: [anOpening()],
    absences: [],
    busy: [],
    roomsBusy: new Map(),
    structures: [aStructure()],
    ...overrides,
  };
}

export function aMotive(overrides: Partial<MotiveRules> = {}): MotiveRules {
  return {
    motiveId: 'motive-1',
    durationMinutes: 30,
    bufferMinutes: 0,
    stepMinutes: 30,
    minNoticeMinutes: 120,
    horizonDays: 30,
    bookableBy: ['agents', 'prescribers'],
    sameAgent: false,
    ...overrides,
  };
}

/** A period from ISO instants. */
export function period(from: string, to: string): SearchWindow {
  return { from: new Date(from), to: new Date(to) };
}

export function booked(from: string, to: string): BusyPeriod {
  return { ...period(from, to), until: FOR_EVER };
}
