import { addDays, civilDate } from '@maillage/calendar';
import type { Scope } from '@maillage/kernel';
import type { Model } from 'mongoose';
import { mayReadActivity, mayWriteActivity } from '../domain/activity.policy.js';
import type { ActivitiesWanted, ActivityList } from '../ports/activities.js';
import { activityOf } from './activity.mapper.js';
import type { ActivityDocument } from './activity.schema.js';

interface Range {
  readonly from: string;
  readonly before: string;
}

/** After every list key. */
const end = '\uffff';
/** How far back the newest-first list reads at a time: sorting reads every match, so it asks for few days first. */
const reachesInDays = [31, 400, 40_000];

/** One query per house in parallel, merged by key; a foreign house gives nothing. */
export async function listActivities(
  activities: Model<ActivityDocument>,
  scope: Scope,
  wanted: ActivitiesWanted,
): Promise<ActivityList> {
  const { beneficiaryId } = wanted;
  if (beneficiaryId !== undefined) return ofPerson(activities, scope, beneficiaryId, wanted);
  const oldestFirst = wanted.status === 'to-confirm';
  const read = async (range: Range): Promise<ActivityDocument[]> => {
    const { status, size, structureIds } = wanted;
    const found = await Promise.all(
      structureIds.map((structureId) =>
        activities
          .find({ structureId, status, listKey: { $gte: range.from, $lt: range.before } })
          .sort({ listKey: oldestFirst ? 1 : -1 })
          .limit(size + 1)
          .lean<ActivityDocument[]>(),
      ),
    );
    const sorted = found.flat().sort((a, b) => (a.listKey < b.listKey ? -1 : 1));
    return (oldestFirst ? sorted : sorted.reverse()).slice(0, size + 1);
  };
  const rows = oldestFirst ? await read(rangeAfter(wanted)) : await newestFirst(read, wanted);
  const page = rows.filter((row) => mayReadActivity(scope, row)).slice(0, wanted.size);
  const more = rows.length > wanted.size;
  return {
    activities: page.map(activityOf),
    after: more ? (page.at(-1)?.listKey ?? null) : null,
  };
}

/** A person's activities in the caller's houses, newest first; whoever works in no house reads none. */
async function ofPerson(
  activities: Model<ActivityDocument>,
  scope: Scope,
  beneficiaryId: string,
  { structureIds, after = end, size }: ActivitiesWanted,
): Promise<ActivityList> {
  const found = await activities.find({ beneficiaryId }).lean<ActivityDocument[]>();
  const rows = found
    .filter((row) => mayWriteActivity(scope, row) && structureIds.includes(row.structureId))
    .filter(({ listKey }) => listKey < after)
    .sort((a, b) => (a.listKey < b.listKey ? 1 : -1));
  const page = rows.slice(0, size);
  const more = rows.length > size;
  return {
    activities: page.map(activityOf),
    after: more ? (page.at(-1)?.listKey ?? null) : null,
  };
}

function rangeAfter({ day, after }: ActivitiesWanted): Range {
  const from = after === undefined ? (day ?? '') : `${after}\u0000`;
  return { from, before: day === undefined ? end : `${day}${end}` };
}

async function newestFirst(
  read: (range: Range) => Promise<ActivityDocument[]>,
  { day, after, size, today }: ActivitiesWanted,
): Promise<ActivityDocument[]> {
  const before = after ?? (day === undefined ? end : `${day}${end}`);
  if (day !== undefined) return read({ from: day, before });
  const newest = after === undefined ? today : civilDate(after.slice(0, 10));
  let rows: ActivityDocument[] = [];
  for (const reach of reachesInDays) {
    rows = await read({ from: addDays(newest, -reach), before });
    if (rows.length > size) break;
  }
  return rows;
}
