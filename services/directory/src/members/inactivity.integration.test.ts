import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GrantScope, Role } from '@maillage/contracts/codes';
import { scopeOfService } from '@maillage/service-kit';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { aPostOffice, messageCollections } from '../messages/messages-bench.builder.js';
import { agentAt, aMember } from './domain/a-member.builder.js';
import type { Grant, Member } from './domain/member.js';
import { ChangeMember } from './use-cases/change-member.use-case.js';
import { FindGrantPlaces } from './use-cases/find-grant-places.query.js';
import { FollowInactivity } from './use-cases/follow-inactivity.use-case.js';
import { GrantGiver } from './use-cases/grant-giver.js';
import { SuspendMember } from './use-cases/suspend-member.use-case.js';
import type { HeldWork } from './ports/held-work.js';
import { MongoHubs } from '../hubs/persistence/mongo-hubs.js';

const service = scopeOfService('directory');
const grant = (role: Role, scope: GrantScope, scopeId: string): Grant => ({
  role,
  scope,
  scopeId,
  networkIds: [],
});
const nation = grant('admin', 'nation', 'nation');
/** The day from which the days without signing in are counted. */
const lastSeen = new Date('2026-03-02T09:00:00Z');

let bench: Bench;
let change: ChangeMember;
let suspendMember: SuspendMember;
/** What the other services answer. */
let held: HeldWork;
let follow: FollowInactivity;

beforeAll(async () => {
  bench = await openBench();
  const { members, structures, networks, teams, models, unitOfWork, outbox, clock } = bench;
  const places = new FindGrantPlaces(structures, networks, teams, new MongoHubs(models.hubs));
  change = new ChangeMember(members, new GrantGiver(places), unitOfWork, outbox, clock);
  const work = { of: () => Promise.resolve(held) };
  suspendMember = new SuspendMember(change, work, bench.messages.entry, clock);
  follow = new FollowInactivity(members, suspendMember, bench.messages.entry, unitOfWork, clock);
});
beforeEach(async () => {
  held = { cases: null, legs: null, appointments: null };
  await bench.empty('members', ...messageCollections);
});
afterAll(() => bench.close());

async function known(...members: readonly Partial<Member>[]): Promise<void> {
  await bench.unitOfWork.run(async (tx) => {
    for (const over of members) {
      const id = over.id ?? 'mem-1';
      const email = `${id}@maillage.example`;
      await bench.members.insert(tx, aMember({ lastSignInAt: lastSeen, ...over, id, email }));
    }
  });
}

/** Lets the job run at noon, so many days after; twice, as two replicas or a restart would. */
async function daysLater(days: number): Promise<void> {
  bench.clock.setTo('2026-03-02T12:00:00+01:00');
  bench.clock.advanceBy({ days });
  await follow.execute();
  await follow.execute();
}

const read = (id = 'mem-1') => bench.members.byId(service, id);
const asked = async () =>
  (await bench.messages.models.messages.find().lean()).map(({ recipient, template, params }) => ({
    to: 'id' in recipient ? recipient.id : null,
    template,
    params,
  }));
const warning = (daysLeft: string, to = 'mem-1') => ({
  to,
  template: 'inactivity-warning',
  params: { daysLeft },
});
const manager = {
  id: 'mem-boss',
  grants: [grant('structure-manager', 'structure', 'str-1')],
  lastSignInAt: new Date('2026-08-20T09:00:00Z'),
};

describe('a member who does not sign in', () => {
  it('is written to after 120 and 150 days, once each, and suspended after 180', async () => {
    await known({ version: 3 }, manager);
    await daysLater(119);
    expect(await asked()).toEqual([]);
    await daysLater(120);
    expect(await asked()).toEqual([warning('60')]);
    await daysLater(149);
    expect(await asked()).toEqual([warning('60')]);
    await daysLater(150);
    expect(await asked()).toEqual([warning('60'), warning('30')]);
    await daysLater(179);
    expect(await read()).toMatchObject({ suspended: false, version: 3 });
    expect(await bench.said()).toEqual([]);

    await daysLater(180);
    expect(await read()).toMatchObject({ suspended: true, handedOverTo: 'mem-boss', version: 4 });
    expect((await asked()).slice(2)).toEqual([
      { to: 'mem-boss', template: 'work-handed-over', params: {} },
    ]);
    expect(await bench.said()).toMatchObject([
      {
        type: 'directory.member.updated.v1',
        subject: 'mem-1',
        aggregateversion: 4,
        data: { member: { id: 'mem-1', suspended: true, handedOverTo: 'mem-boss' } },
      },
    ]);
    expect(await read('mem-boss')).toMatchObject({ suspended: false, version: 1 });
  });

  it('gets a mail that says how many days are left, and the successor a notice', async () => {
    await known({}, manager);
    const office = aPostOffice(bench);
    await daysLater(160);
    await office.send();
    expect(office.mailer.sent).toMatchObject([{ to: 'mem-1@maillage.example' }]);
    expect(office.mailer.sent[0]?.text).toContain('dans 20 jours');
    await daysLater(180);
    await office.send();
    const notices = await bench.messages.models.notices.find().lean();
    expect(notices).toMatchObject([{ memberId: 'mem-boss', template: 'work-handed-over' }]);
  });

  it('begins again when they sign in, and is written to anew', async () => {
    await known({});
    await daysLater(150);
    await bench.members.recordSignIn('mem-1', bench.clock.now());
    await daysLater(180);
    await daysLater(150 + 119);
    expect(await asked()).toEqual([warning('30')]);
    await daysLater(150 + 120);
    expect(await asked()).toEqual([warning('30'), warning('60')]);
    expect((await read()).suspended).toBe(false);
  });

  it('counts from the registration when they never did', async () => {
    await known({ lastSignInAt: null, registeredAt: lastSeen });
    await daysLater(119);
    expect(await asked()).toEqual([]);
    await daysLater(120);
    expect(await asked()).toEqual([warning('60')]);
    await daysLater(180);
    expect((await read()).suspended).toBe(true);
  });

  it('has the whole time again once somebody brought them back', async () => {
    await known({});
    await daysLater(180);
    const admin = { role: 'admin', memberId: 'mem-boss', networkIds: 'nation' } as const;
    await change.reinstate(admin, 'mem-1', (await read()).version);
    await daysLater(180 + 119);
    expect(await read()).toMatchObject({ suspended: false, version: 3 });
    await daysLater(180 + 180);
    expect((await read()).suspended).toBe(true);
  });
});

describe('the work of who is suspended for inactivity', () => {
  const team = grant('operator-agent', 'operator-team', 'team-1');

  it('goes to the manager of the same operator team', async () => {
    const leader = { id: 'mem-lead', lastSignInAt: new Date('2026-08-20T09:00:00Z') };
    const leads = [grant('operator-manager', 'operator-team', 'team-1')];
    await known({ grants: [team] }, { ...leader, grants: leads });
    await daysLater(180);
    expect((await read()).handedOverTo).toBe('mem-lead');
  });

  it('goes to nobody who is suspended on the same day, and tells nobody then', async () => {
    await known({}, { ...manager, lastSignInAt: lastSeen });
    await daysLater(180);
    expect(await read()).toMatchObject({ suspended: true, handedOverTo: null });
    expect((await read('mem-boss')).suspended).toBe(true);
    expect(await asked()).toEqual([]);
  });
});

describe('the last national administrator', () => {
  it('is not suspended, who signs in less is', async () => {
    const earlier = new Date('2026-02-01T09:00:00Z');
    await known(
      { id: 'mem-a', grants: [nation], lastSignInAt: earlier },
      { id: 'mem-b', grants: [nation, agentAt('str-1')] },
    );
    await daysLater(300);
    expect((await read('mem-a')).suspended).toBe(true);
    expect((await read('mem-b')).suspended).toBe(false);
  });
});

describe('many members', () => {
  it('are all followed, batch after batch', async () => {
    await known(...Array.from({ length: 105 }, (_, at) => ({ id: `mem-${String(at)}` })));
    await daysLater(120);
    expect(await bench.messages.models.messages.countDocuments({})).toBe(105);
  });
});

describe('a member who is suspended by hand', () => {
  const administrator = { role: 'admin', memberId: 'remi', networkIds: 'nation' } as const;

  it('leaves the successor one notice that counts cases, legs and appointments', async () => {
    await known({ version: 3 }, manager);
    held = { cases: 2, legs: 1, appointments: 5 };
    await suspendMember.run(administrator, 'mem-1', 3, 'mem-boss');
    const notice = {
      to: 'mem-boss',
      template: 'work-handed-over',
      params: { cases: '2', legs: '1', appointments: '5' },
    };
    expect(await asked()).toEqual([notice]);
    expect((await read()).handedOverTo).toBe('mem-boss');
  });

  it('leaves no notice when nobody takes over, nothing is held, or the suspension is refused', async () => {
    await known({ version: 3 }, { id: 'mem-2', version: 3 }, manager);
    held = { cases: 2, legs: 1, appointments: 5 };
    await suspendMember.run(administrator, 'mem-1', 3, null);
    await expect(suspendMember.run(administrator, 'mem-2', 2, 'mem-boss')).rejects.toMatchObject({
      code: 'VERSION.STALE',
    });
    held = { cases: 0, legs: 0, appointments: 0 };
    await suspendMember.run(administrator, 'mem-2', 3, 'mem-boss');
    expect(await asked()).toEqual([]);
  });
});
