import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { memberExample, type EventEnvelope } from '@maillage/contracts/events';
import type { MemberScope } from '@maillage/kernel';
import {
  camille,
  coordinator,
  hugo,
  ofTeam,
  openBench,
  openToTwoTeams,
  stranger,
  type Bench,
} from '../referrals-bench.builder.js';
import { HandOverWhenMemberSuspended } from './messaging/hand-over-when-member-suspended.consumer.js';
import { CasesLeft } from './use-cases/cases-left.query.js';
import { CountHeldWork } from './use-cases/count-held-work.query.js';
import { HandOverWork } from './use-cases/hand-over-work.use-case.js';
import { MoveWork } from './use-cases/move-work.js';
import { ReassignWork } from './use-cases/reassign-work.use-case.js';

jest.setTimeout(60_000);

let bench: Bench;
let reaction: HandOverWhenMemberSuspended;
let count: CountHeldWork;
let left: CasesLeft;
let reassign: ReassignWork;
beforeEach(async () => {
  bench = await openBench();
  const { cases, legs, members, structures, outbox, unitOfWork, clock, inbox } = bench;
  const move = new MoveWork(cases, legs, outbox, clock);
  count = new CountHeldWork(cases, legs, members, clock);
  left = new CasesLeft(cases, members, structures);
  reassign = new ReassignWork(cases, legs, members, move, unitOfWork, outbox, clock);
  reaction = new HandOverWhenMemberSuspended(
    inbox,
    new HandOverWork(cases, legs, members, move, clock),
  );
});
afterEach(() => bench.close());

const julie = ofTeam('caf', 'julie');

const suspended = (
  id: string,
  handedOverTo: string | null,
  version = 2,
): EventEnvelope<'directory.member.updated.v1'> => ({
  specversion: '1.0',
  id: `suspended-${id}-${String(version)}`,
  source: 'directory',
  time: '2026-11-23T09:00:00.000Z',
  subject: id,
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'member:helene',
  aggregateversion: version,
  audience: 'everyone',
  type: 'directory.member.updated.v1',
  data: { member: { ...memberExample, id, suspended: true, handedOverTo } },
});

describe('the cases of a suspended author', () => {
  it('go to the successor of the house with what they say, once', async () => {
    const { id, caf, carsat } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    await bench.forgetSaid();
    await reaction.react(suspended('camille', 'hugo'));
    const { opened, texts } = await bench.readCases.one(hugo, id);
    expect(opened.authorId).toBe('hugo');
    expect(texts?.description).toContain('Depuis deux mois');
    expect((await bench.readCases.one(camille, id)).texts).toBeNull();
    const legs = await Promise.all([caf, carsat].map((leg) => bench.readLegs.one(hugo, leg)));
    expect(legs.map(({ leg }) => [leg.authorId, leg.status])).toEqual([
      ['hugo', 'in-progress'],
      ['hugo', 'pending'],
    ]);
    const said = await bench.said();
    expect(said.map(({ type }) => type)).toEqual([
      'referrals.case.reassigned.v1',
      'referrals.leg.reassigned.v1',
      'referrals.leg.reassigned.v1',
    ]);
    await reaction.react(suspended('camille', 'hugo'));
    expect(await bench.said()).toHaveLength(said.length);
  });

  it('wait for a successor whom nobody has told of yet, and go when the fact comes again', async () => {
    const { id } = await openToTwoTeams(bench);
    const copy = await bench.models.members.findById('hugo').lean();
    if (!copy) throw new Error('the bench has no hugo');
    await bench.models.members.deleteOne({ _id: 'hugo' });
    await expect(reaction.react(suspended('camille', 'hugo'))).rejects.toThrow(
      'not known here yet',
    );
    await bench.models.members.insertMany([copy]);
    await reaction.react(suspended('camille', 'hugo'));
    expect((await bench.readCases.one(hugo, id)).opened.authorId).toBe('hugo');
  });

  it('stay with their house without a successor, or with one of another house', async () => {
    const { id } = await openToTwoTeams(bench);
    await bench.forgetSaid();
    await reaction.react(suspended('camille', null));
    await reaction.react(suspended('camille', 'julie', 3));
    expect((await bench.readCases.one(camille, id)).opened.authorId).toBe('camille');
    expect(await bench.said()).toEqual([]);
  });
});

describe('the legs of a suspended member of a team', () => {
  it('go to the successor, clocks running on', async () => {
    const { id, caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    const before = (await bench.readLegs.one(julie, caf)).leg;
    await bench.forgetSaid();
    await reaction.react(suspended('julie', 'alain'));
    expect((await bench.said()).map(({ type }) => type)).toEqual(['referrals.leg.reassigned.v1']);
    const { leg } = await bench.readLegs.one(julie, caf);
    expect(leg).toEqual({
      ...before,
      version: 3,
      taken: { ...before.taken, assigneeId: 'alain' },
    });
    expect((await bench.readCases.one(camille, id)).legs[0]?.status).toBe('in-progress');
  });

  it('go back to the team when nobody takes over, and can be taken again', async () => {
    const { id, caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    await bench.forgetSaid();
    await reaction.react(suspended('julie', null));
    expect((await bench.said()).map(({ type }) => type)).toEqual(['referrals.leg.reassigned.v1']);
    const { leg } = await bench.readLegs.one(julie, caf);
    expect(leg).toMatchObject({ status: 'pending', taken: null, notice: { state: 'due' } });
    expect((await bench.readCases.one(camille, id)).legs[0]?.status).toBe('pending');
    await bench.move.takeInCharge(ofTeam('caf', 'alain'), caf, leg.version);
    expect((await bench.readLegs.one(julie, caf)).leg.taken?.assigneeId).toBe('alain');
  });

  it('stay with who was reinstated before the suspension was heard of', async () => {
    const { caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    await bench.models.members.updateOne({ _id: 'julie' }, { $set: { version: 3 } });
    await reaction.react(suspended('julie', null));
    expect((await bench.readLegs.one(julie, caf)).leg.taken?.assigneeId).toBe('julie');
  });
});

describe('what a suspension would hand over', () => {
  it('is the cases under way and the legs that are taken; or what the successor may have of it', async () => {
    const { caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    expect(await count.run('camille', null)).toEqual({ cases: 1, legs: 0 });
    expect(await count.run('camille', 'hugo')).toEqual({ cases: 1, legs: 0 });
    expect(await count.run('camille', 'fatou')).toEqual({ cases: 0, legs: 0 });
    expect(await count.run('julie', 'alain')).toEqual({ cases: 0, legs: 1 });
    expect(await count.run('julie', 'hugo')).toEqual({ cases: 0, legs: 0 });
  });
});

describe('a case whose author is suspended', () => {
  const managerOf = (structureId: string): MemberScope => ({
    role: 'structure-manager',
    memberId: 'sophie',
    structureIds: [structureId],
    networkIds: ['network-1'],
  });
  const suspend = (id: string) =>
    bench.models.members.updateOne({ _id: id }, { $set: { suspended: true } });
  const listed = async (scope: MemberScope, networkId?: string) =>
    (await left.run(scope, networkId, { size: 10 })).data;

  it('is listed for the coordinator and the manager of the house, without person or text', async () => {
    const { id } = await openToTwoTeams(bench);
    expect(await listed(coordinator())).toEqual([]);
    await suspend('camille');
    const [row] = await listed(coordinator(), 'network-1');
    expect(row).toMatchObject({ id, authorName: 'Nom camille', structureId: 'structure-1' });
    expect(Object.keys(row ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/beneficiary|subject|description|content/)]),
    );
    expect(await listed(managerOf('structure-1'))).toHaveLength(1);
    expect(await listed(managerOf('structure-2'))).toEqual([]);
    expect(await listed(coordinator('network-2'))).toEqual([]);
    expect(await listed(coordinator(), 'network-2')).toEqual([]);
  });

  it('goes by hand to a colleague, who then reads it and is told', async () => {
    const { id } = await openToTwoTeams(bench);
    await suspend('camille');
    await bench.forgetSaid();
    await reassign.case(coordinator(), id, 1, 'hugo');
    expect((await bench.readCases.one(hugo, id)).texts).not.toBeNull();
    expect(await listed(coordinator())).toEqual([]);
    const [message] = (await bench.said()).slice(-1);
    expect(message?.data).toMatchObject({
      recipient: { kind: 'member', id: 'hugo' },
      template: 'work-handed-over',
      params: { cases: '1' },
    });
  });

  it('does not go to who works elsewhere, nor by who may not, nor on another version', async () => {
    const { id } = await openToTwoTeams(bench);
    const by = (scope: MemberScope, to = 'hugo', version = 1) =>
      reassign.case(scope, id, version, to);
    await expect(by(coordinator(), 'julie')).rejects.toMatchObject({
      code: 'WORK.SUCCESSOR_UNFIT',
    });
    await expect(by(coordinator(), 'camille')).rejects.toMatchObject({
      code: 'WORK.SUCCESSOR_UNFIT',
    });
    await expect(by(coordinator(), 'hugo', 7)).rejects.toMatchObject({ code: 'VERSION.STALE' });
    await expect(by(hugo)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(by(stranger)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(by(coordinator('network-2'))).rejects.toMatchObject({ kind: 'not-found' });
    expect((await bench.readCases.one(camille, id)).opened).toMatchObject({
      authorId: 'camille',
      version: 1,
    });
  });
});

describe('a leg that a member of the team has', () => {
  const manager = (teamId: string): MemberScope => ({
    role: 'operator-manager',
    memberId: 'boss',
    teamIds: [teamId],
  });

  it('goes by hand to a colleague, by the manager of the team only; one that waits goes to nobody', async () => {
    const { caf } = await openToTwoTeams(bench);
    const by = (scope: MemberScope, version = 2) => reassign.leg(scope, caf, version, 'alain');
    await expect(by(manager('caf'), 1)).rejects.toMatchObject({ code: 'LEG.NOBODY_HAS_IT' });
    await bench.move.takeInCharge(julie, caf, 1);
    await expect(by(julie)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(by(coordinator())).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(by(manager('carsat'))).rejects.toMatchObject({ kind: 'not-found' });
    await by(manager('caf'));
    expect((await bench.readLegs.one(julie, caf)).leg.taken?.assigneeId).toBe('alain');
    expect((await bench.said()).at(-1)?.data).toMatchObject({
      recipient: { kind: 'member', id: 'alain' },
      params: { legs: '1' },
    });
  });
});
