import type { CivilDate } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { AvailabilityChange } from '../domain/availability-change.js';
import type { StreamListener, StreamPlace, TimetableStream } from '../ports/timetable-stream.js';

/** Collections whose writes change what searches find, and what a write of a document means. */
const meanings: Readonly<
  Record<string, (id: string, said: Said) => readonly AvailabilityChange[]>
> = {
  busy_days: (id) => {
    const at = id.lastIndexOf(':');
    const day = id.slice(at + 1) as CivilDate;
    return [{ kind: 'time', ownerId: id.slice(0, at), first: day, last: day }];
  },
  openings: (openingId) => [{ kind: 'opening', openingId }],
  member_copies: (memberId) => [factsOf(memberId), { kind: 'member', memberId }],
  structure_copies: (structureId) => [factsOf(structureId), { kind: 'structure', structureId }],
  motives: (id) => [factsOf(id)],
  motive_subscriptions: (id) => [factsOf(id)],
  absences: (_, said) => whereOf(said),
  closures: (_, said) => whereOf(said),
  worked_holidays: (_, said) => whereOf(said),
  // What was removed says no more whose it was; its history does.
  timetable_changes: (_, { before, after }) => (after === null && before ? whereOf(before) : []),
};

/** As much of a written document as says whose time it changes. */
interface Said {
  readonly memberId?: string;
  readonly structureId?: string;
  readonly entries?: readonly unknown[];
  readonly before?: Said | null;
  readonly after?: Said | null;
}

function whereOf({ memberId, structureId }: Said): readonly AvailabilityChange[] {
  if (structureId !== undefined) return [{ kind: 'structure', structureId }];
  return memberId === undefined ? [] : [{ kind: 'member', memberId }];
}

function factsOf(id: string): AvailabilityChange {
  return { kind: 'facts', id };
}

/** The database's change stream: committed writes in their order, from any process. */
@Injectable()
export class MongoTimetableStream implements TimetableStream {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  follow(
    from: StreamPlace | undefined,
    { changed, broken }: StreamListener,
  ): Promise<() => Promise<void>> {
    const { db } = this.connection;
    if (!db) throw new Error('the database is not connected');
    const ours = [{ $match: { 'ns.coll': { $in: Object.keys(meanings) } } }];
    const stream = db.watch<Said>(ours, {
      fullDocument: 'updateLookup',
      ...(from === undefined ? {} : { resumeAfter: { _data: from } }),
    });
    stream.on('change', (event) => {
      if (!('documentKey' in event)) return;
      const said = 'fullDocument' in event ? event.fullDocument : undefined;
      // A day made ready for a booking to come takes no time yet.
      if (event.operationType === 'insert' && said?.entries?.length === 0) return;
      const changes = meanings[event.ns.coll]?.(String(event.documentKey._id), said ?? {}) ?? [];
      for (const change of changes) changed(change, placeOf(event._id));
    });
    stream.on('error', broken);
    return Promise.resolve(() => stream.close());
  }
}

function placeOf(token: unknown): StreamPlace {
  return (token as { readonly _data: string })._data;
}
