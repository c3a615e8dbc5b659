import { addDays, instantAtOrAfter, type WallPeriod } from '@maillage/calendar';
import type { Bench } from '../../appointments-bench.builder.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import type { Days, Step } from './random-writes.builder.js';

const ZONE = 'Europe/Paris';

/** Writes steps into the database of a bench. */
export function writerOn(bench: Bench) {
  const { busyTime, unitOfWork, models, clock } = bench;
  const { absences, closures, changes } = timeOffOn(bench.connection);
  const taken: { id: string; ownerId: string; from: Date; to: Date }[] = [];
  const away: { id: string; memberId: string }[] = [];
  const closed: { id: string; structureId: string }[] = [];
  let count = 0;
  const forgotten = (thingId: string, before: object) => ({
    ...{ id: `change-${String((count += 1))}`, thingId, at: clock.now(), by: 'agent-1' },
    ...{ before: before as never, after: null },
  });

  return async (one: Step): Promise<void> => {
    const id = `${one.kind}-${String((count += 1))}`;
    switch (one.kind) {
      case 'take': {
        const from = instantAtOrAfter(one.day, one.at, ZONE);
        const to = new Date(from.getTime() + one.minutes * 60_000);
        const until = new Date(
          one.until === undefined ? '9999-12-31' : clock.now().getTime() + one.until * 60_000,
        );
        await busyTime.prepare([one.ownerId], { from, to });
        const entry = { id, from, to, until, forced: false };
        const done = await unitOfWork.run((tx) =>
          busyTime.take(tx, [one.ownerId], entry, clock.now()),
        );
        if (done) taken.push({ id, ownerId: one.ownerId, from, to });
        return;
      }
      case 'give back': {
        const [given] = taken.splice(one.which % Math.max(1, taken.length), 1);
        if (given) await unitOfWork.run((tx) => busyTime.free(tx, [given.ownerId], given));
        return;
      }
      case 'be absent': {
        const { memberId } = one;
        const time = { kind: 'period' as const, ...spanOf(one) };
        await unitOfWork.run((tx) =>
          absences.insert(tx, { id, version: 1, memberId, zone: ZONE, reason: 'leave', time }),
        );
        away.push({ id, memberId });
        return;
      }
      case 'be back': {
        const [gone] = away.splice(one.which % Math.max(1, away.length), 1);
        if (!gone) return;
        await unitOfWork.run(async (tx) => {
          await absences.remove(tx, gone.id, 1);
          await changes.record(tx, [forgotten(gone.id, { memberId: gone.memberId })]);
        });
        return;
      }
      case 'close': {
        const { structureId, roomId } = one;
        const place = { networkId: 'net-1', structureId, roomId, reason: 'other' as const };
        await unitOfWork.run((tx) =>
          closures.insert(tx, { id, version: 1, ...place, ...spanOf(one) }),
        );
        closed.push({ id, structureId });
        return;
      }
      case 'open again': {
        const [over] = closed.splice(one.which % Math.max(1, closed.length), 1);
        if (!over) return;
        await unitOfWork.run(async (tx) => {
          await closures.remove(tx, over.id, 1);
          await changes.record(tx, [forgotten(over.id, { structureId: over.structureId })]);
        });
        return;
      }
      case 'plan': {
        const { weekdays, roomId, from, to } = one;
        const blocks = [{ from, to }];
        await models.openings.updateOne(
          { _id: `opening-${one.memberId}` },
          { $set: { blocks, weekdays, roomId } },
        );
        return;
      }
      case 'suspend':
        await models.members.updateOne(
          { _id: one.memberId },
          { $set: { suspended: one.suspended } },
        );
        return;
      case 'work at':
        await models.members.updateOne(
          { _id: one.memberId },
          { $set: { structureIds: one.structureIds } },
        );
        return;
      case 'have rooms': {
        const having = one.ids.map((roomId) => ({
          ...{ id: roomId, name: roomId, kind: 'closed-office', capacity: 2, accessible: true },
        }));
        await models.structures.updateOne(
          { _id: 'house-1' },
          { $set: { rooms: having, open: one.open } },
        );
      }
    }
  };
}

/** A period whose end is after its beginning. */
function spanOf({ day: firstDay, length: days, from, to }: Days): WallPeriod {
  const lastDay = addDays(firstDay, days === 0 && from >= to ? 1 : days);
  return { firstDay, from, lastDay, to };
}
