import { addDays, weekdayOf } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Connection, mongo } from 'mongoose';
import type { SeededChance } from '../seeded-chance.js';

const BATCH = 1_000;
const NEVER_EXPIRES = new Date('9999-12-31T00:00:00.000Z');

type Row = mongo.Document & { readonly _id: string };

/** Houses with members who all receive for one motive, on weekdays from 9 to 12 and from 14 to 17. */
export interface InventedDesks {
  readonly name: string;
  readonly motiveCode: string;
  readonly houses: number;
  readonly membersEach: number;
}

export function memberIdsOf({ name, houses, membersEach }: InventedDesks): string[] {
  return Array.from({ length: houses * membersEach }, (_, index) => `bench-${name}-${index}`);
}

/** Writes the houses, members, openings and offers into the database of appointments, after what is there already. */
export async function openDesks(database: Connection, desks: InventedDesks): Promise<void> {
  const { name, motiveCode, houses, membersEach } = desks;
  const house = await any(database, 'structure_copies', { open: true });
  const member = await any(database, 'member_copies', { suspended: false });
  const offer = await any(database, 'motive_subscriptions', { structureId: house._id, motiveCode });
  const opening = await any(database, 'openings', { structureId: house._id });
  const structureId = (index: number) => `bench-house-${name}-${index}`;
  const numbers = Array.from({ length: houses }, (_, index) => index);
  await insert(
    database,
    'structure_copies',
    numbers.map((index) => ({
      ...house,
      _id: structureId(index),
      name: `Maison ${name} ${index}`,
    })),
  );
  await insert(
    database,
    'motive_subscriptions',
    numbers.map((index) => ({
      ...offer,
      _id: `bench-offer-${name}-${index}`,
      structureId: structureId(index),
    })),
  );
  const members = memberIdsOf(desks);
  await insert(
    database,
    'member_copies',
    members.map((_id, index) => ({
      ...member,
      _id,
      displayName: `Agent ${_id}`,
      structureIds: [structureId(Math.floor(index / membersEach))],
    })),
  );
  await insert(
    database,
    'openings',
    members.map((memberId, index) => ({
      ...opening,
      _id: `opening-${memberId}`,
      structureId: structureId(Math.floor(index / membersEach)),
      memberId,
      motiveCodes: [motiveCode],
      recurrence: 'weekly',
      firstDay: '2026-01-05',
      ruleLastDay: null,
      lastDay: '9999-12-31',
      everyWeeks: 1,
      weekdays: [1, 2, 3, 4, 5],
      exceptions: [],
      blocks: [
        { from: '09:00', to: '12:00' },
        { from: '14:00', to: '17:00' },
      ],
    })),
  );
}

/** Books the members' weekdays of a span: each half hour by chance, or the whole day. @returns days written. */
export async function bookDays(
  database: Connection,
  memberIds: readonly string[],
  { first, days }: { readonly first: CivilDate; readonly days: number },
  chance: SeededChance | 'full',
): Promise<number> {
  const dates = Array.from({ length: days }, (_, index) => addDays(first, index));
  const weekdays = dates.filter((date) => weekdayOf(date) <= 5);
  let written = 0;
  for (const day of weekdays) {
    await insert(
      database,
      'busy_days',
      memberIds.map((ownerId) => ({
        _id: `${ownerId}:${day}`,
        ownerId,
        day,
        entries: chance === 'full' ? [taken(ownerId, day, 5, 26)] : halfHours(ownerId, day, chance),
      })),
    );
    written += memberIds.length;
  }
  return written;
}

function halfHours(ownerId: string, day: CivilDate, chance: SeededChance) {
  return Array.from({ length: 18 }, (_, index) => index + 15)
    .filter(() => chance.next() < 0.6)
    .map((half) => taken(ownerId, day, half, 1));
}

function taken(ownerId: string, day: CivilDate, half: number, halves: number) {
  const from = Date.parse(`${day}T00:00:00Z`) + half * 1_800_000;
  const id = `${ownerId} ${day} ${half}`;
  const to = new Date(from + halves * 1_800_000);
  return { id, from: new Date(from), to, until: NEVER_EXPIRES, forced: false };
}

async function any(database: Connection, collection: string, filter: mongo.Document): Promise<Row> {
  const found = await database.collection<Row>(collection).findOne(filter as mongo.Filter<Row>);
  if (found) return found;
  throw new Error(`the demonstration has no ${collection} like ${JSON.stringify(filter)}`);
}

async function insert(
  database: Connection,
  collection: string,
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await database.collection<Row>(collection).insertMany(batch, { ordered: false });
  }
}
