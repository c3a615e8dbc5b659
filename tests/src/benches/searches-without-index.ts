import { addDays, utcDaysTouched } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Connection, mongo } from 'mongoose';
import { timed } from './timing.js';

const MINUTE_MS = 60_000;
const TURNS = 5;

interface Busy {
  readonly entries: readonly { readonly from: Date; readonly to: Date }[];
}

interface Searched {
  readonly memberIds: readonly string[];
  readonly monday: CivilDate;
  readonly minutes: number;
}

/** A search without an index: two indexed queries for each member, all at once, and a sweep in memory. */
export async function searchesPerMember(
  database: Connection,
  { memberIds, monday, minutes }: Searched,
): Promise<{ readonly times: number[]; readonly starts: number }> {
  const days = daysOf(database);
  const openings = database.collection('openings');
  const day = { $gte: monday, $lte: addDays(monday, 7) };
  const times: number[] = [];
  let starts = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.push(
      await timed(async () => {
        const found = await Promise.all(
          memberIds.map(async (memberId) => {
            const [open, busy] = await Promise.all([
              openings.find({ memberId, lastDay: { $gte: monday } }).toArray(),
              days.find({ ownerId: memberId, day }).toArray(),
            ]);
            return sweep(open.length, busy, monday, minutes);
          }),
        );
        starts = found.reduce((sum, each) => sum + each, 0);
      }),
    );
  }
  return { times, starts };
}

/** The same by queries for each opening, one after the other: the opening, its closures, absences and taken time. */
export async function searchesPerOpening(
  database: Connection,
  { memberIds, monday, minutes }: Searched,
): Promise<number[]> {
  const days = daysOf(database);
  const openings = database.collection<{ _id: string }>('openings');
  const day = { $gte: monday, $lte: addDays(monday, 7) };
  const one = () =>
    timed(async () => {
      for (const memberId of memberIds) {
        const opening = await openings.findOne({ _id: `opening-${memberId}` });
        const { structureId } = (opening ?? {}) as mongo.Document;
        await database.collection('closures').find({ structureId }).toArray();
        await database.collection('absences').find({ memberId }).toArray();
        sweep(1, await days.find({ ownerId: memberId, day }).toArray(), monday, minutes);
      }
    });
  return [await one(), await one()];
}

function daysOf(database: Connection) {
  return database.collection<Busy & { readonly ownerId: string; readonly day: string }>(
    'busy_days',
  );
}

/** Starts left on weekdays from 8 to 11 and from 13 to 16 UTC: the invented desks' openings in winter. */
function sweep(
  openings: number,
  busy: readonly Busy[],
  monday: CivilDate,
  minutes: number,
): number {
  const taken = busy
    .flatMap(({ entries }) => entries)
    .map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }))
    .sort((a, b) => a.from - b.from);
  const from = new Date(`${monday}T00:00:00Z`);
  const weekdays = utcDaysTouched({ from, to: new Date(from.getTime() + 5 * 86_400_000) });
  let starts = 0;
  for (const day of openings > 0 ? weekdays : []) {
    for (const hour of [8, 13]) {
      let free = Date.parse(`${day}T00:00:00Z`) + hour * 60 * MINUTE_MS;
      const closes = free + 180 * MINUTE_MS;
      const inBlock = taken.filter((each) => each.to > free && each.from < closes);
      for (const { from: next, to } of [...inBlock, { from: closes, to: closes }]) {
        starts += Math.max(0, Math.floor((next - free) / (minutes * MINUTE_MS)));
        free = Math.max(free, to);
      }
    }
  }
  return starts;
}
