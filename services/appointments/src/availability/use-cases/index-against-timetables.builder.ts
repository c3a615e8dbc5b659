import { addDays, civilDate, dayBounds, daysBetween, type DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import fc from 'fast-check';
import {
  busyMsOn,
  chooseMember,
  longestFree,
  nextSlotsByStructure,
  openWeeksOf,
  roomWeeksOf,
  type MemberTimetable,
  type MotiveRules,
  type Slot,
} from '../domain/index.js';
import { randomTimetables } from '../domain/random-timetables.builder.js';
import {
  decodeRoomWeek,
  decodeWeek,
  encodeRoomWeek,
  encodeWeek,
} from '../persistence/open-week.codec.js';
import type { OpeningRef, OpenTimes } from '../ports/open-times.js';
import { searchStructures, type SlotQuery } from './slot-searcher.js';

/** Sundays on which Paris moves its clocks, and an ordinary week with holidays. */
const SUNDAYS = ['2026-03-29', '2026-10-25', '2026-05-10'].map(civilDate);
const LISTED = 12;

/** A structure's answer in a form that two ways of finding it can be compared in. */
interface Told {
  readonly structureId: string;
  readonly next: string | undefined;
  readonly perDay: readonly string[];
  readonly slots: readonly string[];
}

interface NetworkCase {
  readonly timetables: readonly MemberTimetable[];
  readonly motive: MotiveRules;
  readonly query: SlotQuery;
  /** When the index was written: holds that have ended since are still in it. */
  readonly writtenAt: Date;
}

/** 1 to 8 members in 1 to 5 structures of three zones, with clock changes, holidays, absences, rooms and holds. */
export function aNetwork(): fc.Arbitrary<NetworkCase> {
  return fc
    .record({ sunday: fc.constantFrom(...SUNDAYS), houses: fc.integer({ min: 1, max: 5 }) })
    .chain(({ sunday, houses }) => {
      const names = Array.from({ length: houses }, (_, index) => `house-${index}`);
      const { motive, now, members } = randomTimetables(sunday, names);
      return fc
        .record({
          timetables: members(1, 8),
          motive,
          now,
          written: fc.integer({ min: 0, max: 600 }),
          first: fc.integer({ min: -6, max: 3 }),
          length: fc.integer({ min: 0, max: 8 }),
          ahead: fc.integer({ min: 0, max: 20 }),
          booker: fc.constantFrom('agent' as const, 'prescriber' as const),
          some: fc.constantFrom(undefined, ['member-1', 'member-3']),
          lastAgentId: fc.constantFrom(undefined, 'member-2', 'member-3'),
        })
        .map(({ timetables, motive, now, written, first, length, ahead, some, ...asked }) => {
          const from = addDays(sunday, first);
          const to = addDays(from, length);
          const until = addDays(to, ahead);
          const window = { from, to, until, now, listed: LISTED, memberIds: some, ...asked };
          return {
            timetables,
            motive,
            query: { networkId: 'net', motiveCode: motive.motiveId, ...window },
            writtenAt: new Date(now.getTime() - written * 60_000),
          };
        });
    });
}

/** What the index answers, through the text that it keeps. */
export async function byIndex(network: NetworkCase): Promise<Told[]> {
  const { timetables, motive, query } = network;
  const structures = (timetables[0]?.structures ?? []).map(({ structureId, zone, rooms }) => ({
    structureId,
    zone,
    motive,
    rooms,
  }));
  const found = await searchStructures(writtenTimes(network), structures, query);
  return found.map(({ structureId, next, perDay, slots }) => ({
    structureId,
    next: next && `${next.from.toISOString()} ${next.memberId} ${next.because}`,
    perDay: perDay.map(({ date, starts }) => `${date} ${starts}`),
    slots: slots.map((slot) => `${slot.from.toISOString()} ${slot.memberId} ${slot.because}`),
  }));
}

/** What the pure function over the timetables answers. */
export function byTimetables({ timetables, motive, query }: NetworkCase): Told[] {
  const asked = timetables.filter(({ memberId }) => query.memberIds?.includes(memberId) ?? true);
  const { from, to, until, now, booker } = query;
  return (timetables[0]?.structures ?? []).map(({ structureId, zone }) => {
    const here = asked.map((each) => ({
      ...each,
      openings: each.openings.filter((opening) => opening.structureId === structureId),
    }));
    const over = (last: CivilDate) => {
      const window = { from: dayBounds(from, zone).from, to: dayBounds(last, zone).to };
      return nextSlotsByStructure(here, () => motive, window, now, booker)[0];
    };
    const told = (slots: readonly Slot[]): string => {
      const choice = chooseMember(
        slots.map(({ memberId, date }) => {
          const busy = asked.find((each) => each.memberId === memberId)?.busy ?? [];
          return { memberId, busyMs: busyMsOn(busy, date, zone, now) };
        }),
        motive.sameAgent ? query.lastAgentId : undefined,
      );
      return `${slots[0]?.from.toISOString()} ${choice?.memberId} ${choice?.because}`;
    };
    const inWindow = over(to);
    const next = (inWindow ?? over(until))?.starts[0];
    return {
      structureId,
      next: next && told(next.slots),
      perDay: (inWindow?.startsPerDay ?? []).map(({ date, starts }) => `${date} ${starts}`),
      slots: (inWindow?.starts ?? []).slice(0, LISTED).map(({ slots }) => told(slots)),
    };
  });
}

/** The weeks of all openings as the index keeps them: written once, read as text. */
function writtenTimes({ timetables, motive, query, writtenAt }: NetworkCase): OpenTimes {
  const span = { first: addDays(query.from, -1), last: addDays(query.until, 1) };
  const refs: OpeningRef[] = [];
  const texts = new Map<string, string>();
  const free = new Map<string, number>();
  for (const timetable of timetables) {
    for (const opening of timetable.openings) {
      const { openingId, structureId, roomId, motiveIds } = opening;
      const { memberId } = timetable;
      if (motiveIds.includes(motive.motiveId))
        refs.push({ openingId, structureId, memberId, roomId });
      for (const week of openWeeksOf(opening, timetable, span, writtenAt)) {
        texts.set(`${openingId} ${week.monday}`, encodeWeek(week));
        for (const day of week.days) {
          free.set(`${openingId} ${day.date}`, Math.ceil(longestFree(day) / 300_000));
        }
      }
    }
  }
  const rooms = roomTexts({ timetables, writtenAt }, span);
  return {
    rooms: (asked) =>
      Promise.resolve(
        asked.flatMap(({ structureId, monday }) =>
          ['room-0', 'room-1', 'room-2'].flatMap((roomId) => {
            const text = rooms.get(`${structureId} ${roomId} ${monday}`);
            return text === undefined
              ? []
              : [decodeRoomWeek({ structureId, roomId, monday }, text)];
          }),
        ),
      ),
    openings: () => Promise.resolve(refs),
    longestFree: (openings, { first, last }) =>
      Promise.resolve(
        openings.map(({ openingId }) =>
          Uint8Array.from({ length: daysBetween(first, last) + 1 }, (_, day) =>
            Math.min(255, free.get(`${openingId} ${addDays(first, day)}`) ?? 0),
          ),
        ),
      ),
    weeks: (asked) =>
      Promise.resolve(
        asked.flatMap(({ opening, monday }) => {
          const text = texts.get(`${opening.openingId} ${monday}`);
          return text === undefined ? [] : [decodeWeek(opening, monday, text)];
        }),
      ),
  };
}

/** The weeks of all rooms as the index keeps them, by structure, room and Monday. */
function roomTexts(
  { timetables, writtenAt }: Pick<NetworkCase, 'timetables' | 'writtenAt'>,
  span: DateSpan,
): ReadonlyMap<string, string> {
  const [first] = timetables;
  const weeks = (first?.structures ?? []).flatMap((structure) =>
    (structure.rooms ?? []).flatMap(({ id }) =>
      roomWeeksOf(id, structure, first?.roomsBusy.get(id) ?? [], span, writtenAt),
    ),
  );
  return new Map(
    weeks.map((week) => [
      `${week.structureId} ${week.roomId} ${week.monday}`,
      encodeRoomWeek(week),
    ]),
  );
}
