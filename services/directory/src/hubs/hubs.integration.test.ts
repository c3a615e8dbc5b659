import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoHub, demoNetwork } from '@maillage/demo-network';
import type { MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { agentAt, aMember } from '../members/domain/a-member.builder.js';
import { MongoPlaceGrants } from '../members/persistence/mongo-place-grants.js';
import { MongoHubs } from './persistence/mongo-hubs.js';
import { KeepHubs } from './use-cases/keep-hubs.use-case.js';

const nation: MemberScope = { role: 'admin', memberId: 'admin-1', networkIds: 'nation' };
const service = scopeOfService('directory');
const leader = aMember({
  id: 'mem-leader',
  email: 'meneuse@maillage.example',
  grants: [
    { role: 'coordinator', scope: 'hub', scopeId: demoHub.id, networkIds: [demoNetwork.id] },
    agentAt('str-1', 'net-far'),
  ],
  version: 4,
});
const other = aMember({ id: 'mem-other', email: 'autre@maillage.example' });

let bench: Bench;
let keep: KeepHubs;
let hubs: MongoHubs;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
  const { models, outbox, unitOfWork } = bench;
  await models.networks.create({
    ...(await models.networks.findById(demoNetwork.id).lean()),
    _id: 'net-2',
    name: 'Second réseau inventé',
  });
  await unitOfWork.run(async (tx) => {
    await bench.members.insert(tx, leader);
    await bench.members.insert(tx, other);
  });
  hubs = new MongoHubs(models.hubs);
  const grants = new MongoPlaceGrants(models.members, outbox);
  keep = new KeepHubs(hubs, grants, bench.networks, unitOfWork, bench.idempotency, bench.ids);
});
afterAll(() => bench.close());

describe('a grant on a hub', () => {
  it('follows the networks of the hub, and says so of those who hold one, and of nobody else', async () => {
    const { version } = await hubs.byId(nation, demoHub.id);
    const networkIds = [demoNetwork.id, 'net-2'];
    await keep.change(nation, demoHub.id, { networkIds }, version);

    const followed = await bench.members.byId(service, leader.id);
    expect(followed).toMatchObject({ version: 5, lastSignInAt: leader.lastSignInAt });
    expect(followed.grants).toEqual([{ ...leader.grants[0], networkIds }, leader.grants[1]]);
    expect(await bench.members.list(service, { networkId: 'net-2' })).toEqual([followed]);
    expect((await bench.members.byId(service, other.id)).version).toBe(1);
    expect(await bench.said()).toMatchObject([
      {
        type: 'directory.member.updated.v1',
        subject: leader.id,
        aggregateversion: 5,
        data: { member: { id: leader.id, grants: followed.grants } },
      },
    ]);
  });

  it('is as it was when only the name of the hub changes', async () => {
    await bench.forgetSaid();
    const { version } = await hubs.byId(nation, demoHub.id);
    await keep.change(nation, demoHub.id, { name: 'Autre nom' }, version);
    expect((await bench.members.byId(service, leader.id)).version).toBe(5);
    expect(await bench.said()).toEqual([]);
  });

  it('keeps the hub from being removed', async () => {
    const { version } = await hubs.byId(nation, demoHub.id);
    await expect(keep.remove(nation, demoHub.id, version)).rejects.toMatchObject({
      code: 'HUB.STILL_GRANTED',
    });
  });
});
