import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, WallTime } from '@maillage/kernel';
import { agent, manager, openBench } from '../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../booking/bookings.builder.js';
import { keepTimeOffOn } from '../openings-bench.builder.js';
import { offerWorkshops, workshopWish } from '../workshop-wishes.builder.js';
import type { WorkshopWish } from './use-cases/plan-workshop.use-case.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(120_000);

/** It takes two hours, and ten minutes after. */
const AT_TWO = new Date(`${DAY_AFTER}T14:00:00+01:00`);
const minutesLater = (minutes: number) => new Date(AT_TWO.getTime() + minutes * 60_000);
const wanted = { structureId: 'house-1', motiveCode: 'mails', startsAt: AT_TWO };

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
  await offerWorkshops(bench.models);
  const rooms = ['room-1', 'room-2'].map((id) => ({
    ...{ id, name: `Salle ${id}`, kind: 'meeting-room', capacity: 12, accessible: true },
  }));
  await bench.models.structures.updateOne({ _id: 'house-1' }, { $set: { rooms } });
});
afterEach(() => bench.close());

const plan = (other: Partial<WorkshopWish> = {}) =>
  bench.workshops.plan.run(agent(), workshopWish(other), undefined);
const states = async (startsAt = AT_TWO) =>
  (await bench.workshops.rooms.list(agent(), { ...wanted, startsAt })).map(
    ({ id, state }) => `${id} ${state}`,
  );

describe('the room of a workshop', () => {
  it('is taken with it, shown by name, and given to nobody else', async () => {
    expect(await states()).toEqual(['room-1 free', 'room-2 free']);
    const { id } = await plan({ roomId: 'room-1' });
    expect(await bench.workshops.read.one(agent(), id)).toMatchObject({ roomName: 'Salle room-1' });
    expect(await states()).toEqual(['room-1 taken', 'room-2 free']);
    expect(await states(minutesLater(125))).toEqual(['room-1 taken', 'room-2 free']);
    expect(await states(minutesLater(130))).toEqual(['room-1 free', 'room-2 free']);
    await expect(plan({ leaderIds: ['agent-2'], roomId: 'room-1' })).rejects.toMatchObject({
      code: 'WORKSHOP.TIME_TAKEN',
    });
    await bench.models.motives.updateOne({ _id: 'motive-papers' }, { $set: { room: 'any' } });
    const booked = await bench.book.run(
      ...([agent(), slot('14:30', { memberId: 'agent-2' }), undefined] as const),
    );
    expect(booked.appointment).toMatchObject({ roomId: 'room-2' });
  });

  it('is refused while it or its house is closed, and the buffer may run into that', async () => {
    const { closures } = keepTimeOffOn(bench);
    const day = DAY_AFTER as CivilDate;
    const time = {
      firstDay: day,
      lastDay: day,
      from: '15:00' as WallTime,
      to: '17:00' as WallTime,
    };
    const closure = { structureId: 'house-1', roomId: 'room-2', reason: 'works' as const, ...time };
    const { id } = await closures.set(manager(), closure, undefined);
    expect(await states()).toEqual(['room-1 free', 'room-2 closed']);
    expect(await states(minutesLater(-60))).toEqual(['room-1 free', 'room-2 free']);
    await expect(plan({ roomId: 'room-2' })).rejects.toMatchObject({
      ...{ kind: 'unprocessable', code: 'WORKSHOP.TIME_OFF' },
    });
    expect(await bench.models.workshops.countDocuments()).toBe(0);
    await closures.change(manager(), id, 1, { roomId: null });
    expect(await states()).toEqual(['room-1 closed', 'room-2 closed']);
    // Held elsewhere, it takes no room.
    await expect(plan({ place: 'Mairie' })).resolves.toMatchObject({ version: 1 });
  });

  it('is for who plans workshops of the house to look at', async () => {
    const foreign = agent('agent-3', 'house-2');
    await expect(bench.workshops.rooms.list(foreign, wanted)).rejects.toMatchObject({
      code: 'STRUCTURE.UNKNOWN',
    });
    await expect(
      bench.workshops.rooms.list(agent(), { ...wanted, motiveCode: 'nothing' }),
    ).rejects.toMatchObject({ code: 'MOTIVE.UNKNOWN' });
  });
});
