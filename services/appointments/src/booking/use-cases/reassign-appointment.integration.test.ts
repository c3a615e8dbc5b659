import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MemberScope } from '@maillage/kernel';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const coordinator = (networkId = 'net-1'): MemberScope => ({
  role: 'coordinator',
  memberId: 'helene',
  networkIds: [networkId],
});
const managerOf = (structureId: string): MemberScope => ({
  role: 'structure-manager',
  memberId: 'sophie',
  structureIds: [structureId],
  networkIds: ['net-1'],
});
const book = async (time: string, memberId = 'agent-1'): Promise<string> =>
  (await bench.book.run(agent(memberId), slot(time, { memberId }), undefined)).id;
const suspend = async (id: string) => {
  await bench.models.members.updateOne({ _id: id }, { $set: { suspended: true } });
  await bench.secondLook.take({ kind: 'member', id });
};
const listed = async (scope: MemberScope, networkId?: string) =>
  (await bench.settlement.list.run(scope, { networkId })).map(({ id }) => id);

describe('appointments that nobody will receive', () => {
  it('are listed by start for those of the house and the coordinator, for nobody else', async () => {
    const later = await book('11:00');
    const sooner = await book('09:00');
    await book('10:00', 'agent-2');
    await suspend('agent-1');
    expect(await listed(coordinator())).toEqual([sooner, later]);
    expect(await listed(coordinator(), 'net-1')).toEqual([sooner, later]);
    expect(await listed(managerOf('house-1'))).toEqual([sooner, later]);
    expect(await listed(managerOf('house-2'))).toEqual([]);
    expect(await listed(coordinator('net-2'))).toEqual([]);
    expect(await listed(coordinator(), 'net-2')).toEqual([]);
    expect(await listed(agent('agent-2'))).toEqual([sooner, later]);
    expect(await listed(agent('agent-3', 'house-2'))).toEqual([]);
  });

  it('go by hand to a free colleague, who is told, and leave the list', async () => {
    const id = await book('09:00');
    await suspend('agent-1');
    await bench.forgetSaid();
    const { appointment } = await bench.reassign.run(coordinator(), id, 1, 'agent-2');
    expect(appointment).toMatchObject({ memberId: 'agent-2', version: 2, status: 'booked' });
    expect(await listed(coordinator())).toEqual([]);
    expect((await bench.said()).map(({ type, data }) => [type, data])).toEqual([
      ['appointments.appointment.reassigned.v1', expect.anything()],
      [
        'appointments.message.requested.v1',
        expect.objectContaining({
          recipient: { kind: 'member', id: 'agent-2' },
          template: 'work-handed-over',
          params: { appointments: '1' },
        }),
      ],
    ]);
    await expect(book('09:00', 'agent-2')).rejects.toMatchObject({
      code: expect.stringMatching(/SLOT_/),
    });
  });
});

describe('an appointment does not change hands', () => {
  it('towards a member who is taken, suspended, elsewhere or the same; nothing is changed', async () => {
    const id = await book('10:00');
    await book('10:00', 'agent-2');
    const refused = (to: string, code: string) =>
      expect(bench.reassign.run(coordinator(), id, 1, to)).rejects.toMatchObject({ code });
    await refused('agent-2', 'APPOINTMENT.SUCCESSOR_NOT_FREE');
    await refused('agent-3', 'APPOINTMENT.SUCCESSOR_UNFIT');
    await refused('agent-1', 'APPOINTMENT.SUCCESSOR_UNFIT');
    await refused('nobody', 'APPOINTMENT.SUCCESSOR_UNFIT');
    await suspend('agent-2');
    await refused('agent-2', 'APPOINTMENT.SUCCESSOR_UNFIT');
    const { appointment } = await bench.read.run(agent(), id);
    expect(appointment).toMatchObject({ memberId: 'agent-1', version: 1 });
  });

  it('for who is not to see it, who may not, or on another version; nor once it began', async () => {
    const id = await book('10:00');
    const by = (scope: MemberScope, version = 1) =>
      bench.reassign.run(scope, id, version, 'agent-2');
    const elsewhere = agent('agent-3', 'house-2');
    await expect(by(elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
    await bench.models.appointments.updateOne({ _id: id }, { $set: { bookedBy: 'agent-3' } });
    await expect(by(elsewhere)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(by(coordinator('net-2'))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(by(coordinator(), 7)).rejects.toMatchObject({ code: 'VERSION.STALE' });
    bench.clock.advanceBy({ days: 1, hours: 5 });
    await expect(by(coordinator())).rejects.toMatchObject({ code: 'APPOINTMENT.NOT_COMING' });
  });
});
