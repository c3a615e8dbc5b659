import { utcDaysTouched, type InstantRange } from '@maillage/calendar';
import type { CivilDate, Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { busyDayId, type BusyEntry } from '../domain/busy-entry.js';
import type { BusyTime } from '../ports/busy-time.js';
import { RecentWrites } from '../ports/recent-writes.js';
import { BUSY_DAY, type BusyDayDocument } from './busy-day.schema.js';

/** Up to so many days, named documents are read faster than a range per member. */
const daysByName = 10;

/** Documents remembered as made, so that most bookings need not look. */
const rememberedAtMost = 20_000;

@Injectable()
export class MongoBusyTime implements BusyTime {
  private readonly made = new Set<string>();

  constructor(
    @InjectModel(BUSY_DAY) private readonly days: Model<BusyDayDocument>,
    private readonly recent: RecentWrites,
  ) {}

  async of(
    ownerIds: readonly string[],
    range: InstantRange,
  ): Promise<ReadonlyMap<string, readonly BusyEntry[]>> {
    const days = utcDaysTouched(range);
    const found =
      days.length <= daysByName
        ? await findByIds(
            this.days,
            ownerIds.flatMap((id) => days.map((day) => busyDayId(id, day))),
          )
        : await this.byRange(ownerIds, days);
    const entries = new Map(ownerIds.map((id) => [id, new Map<string, BusyEntry>()]));
    for (const day of found) {
      for (const entry of day.entries) entries.get(day.ownerId)?.set(entry.id, entry);
    }
    return new Map([...entries].map(([id, byEntry]) => [id, [...byEntry.values()]]));
  }

  async prepare(ownerIds: readonly string[], range: InstantRange): Promise<void> {
    for (const [ownerId, day] of eachDay(ownerIds, range)) {
      const id = busyDayId(ownerId, day);
      if (this.made.has(id)) continue;
      await this.make(ownerId, day);
      if (this.made.size >= rememberedAtMost) this.made.clear();
      this.made.add(id);
    }
  }

  async take(tx: Tx, ownerIds: readonly string[], entry: BusyEntry, now: Date): Promise<boolean> {
    const { id, from, to } = entry;
    const other = { id: { $ne: id }, from: { $lt: to }, to: { $gt: from }, until: { $gt: now } };
    for (const [ownerId, day] of eachDay(ownerIds, entry)) {
      const taken = await this.days.updateOne(
        { _id: busyDayId(ownerId, day), entries: { $not: { $elemMatch: other } } },
        { $push: { entries: entry } },
        { session: sessionOf(tx) },
      );
      if (taken.modifiedCount !== 1) return false;
    }
    this.recent.note(ownerIds);
    return true;
  }

  async force(tx: Tx, ownerIds: readonly string[], entry: BusyEntry): Promise<void> {
    await this.free(tx, ownerIds, entry);
    for (const [ownerId, day] of eachDay(ownerIds, entry)) {
      await this.days.updateOne(
        { _id: busyDayId(ownerId, day) },
        { $push: { entries: { ...entry, forced: true } } },
        { session: sessionOf(tx) },
      );
    }
  }

  async free(
    tx: Tx,
    ownerIds: readonly string[],
    { id, from, to }: Pick<BusyEntry, 'id' | 'from' | 'to'>,
  ): Promise<void> {
    for (const [ownerId, day] of eachDay(ownerIds, { from, to })) {
      await this.days.updateOne(
        { _id: busyDayId(ownerId, day) },
        { $pull: { entries: { id } } },
        { session: sessionOf(tx) },
      );
    }
    this.recent.note(ownerIds);
  }

  private async make(ownerId: string, day: CivilDate): Promise<void> {
    const _id = busyDayId(ownerId, day);
    try {
      await this.days.updateOne(
        { _id },
        { $setOnInsert: { ownerId, day, entries: [] } },
        { upsert: true },
      );
    } catch (error) {
      // Somebody else made it at the same time.
      if (!(await this.days.exists({ _id }))) throw error;
    }
  }

  private async byRange(
    ownerIds: readonly string[],
    days: readonly CivilDate[],
  ): Promise<BusyDayDocument[]> {
    const day = { $gte: days[0] ?? '', $lte: days.at(-1) ?? '' };
    const found = await Promise.all(
      ownerIds.map((ownerId) => this.days.find({ ownerId, day }).lean<BusyDayDocument[]>()),
    );
    return found.flat();
  }
}

/** Every busy document of the owners that the range touches, in an order that all writers share. */
function eachDay(ownerIds: readonly string[], range: InstantRange): [string, CivilDate][] {
  const days = utcDaysTouched(range);
  return ownerIds.flatMap((ownerId) => days.map((day): [string, CivilDate] => [ownerId, day]));
}
