import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { memberExample, type EventEnvelope } from '@maillage/contracts/events';
import {
  camille,
  hugo,
  ofTeam,
  openBench,
  openToTwoTeams,
  type Bench,
} from '../referrals-bench.builder.js';
import { HandOverWhenMemberSuspended } from './messaging/hand-over-when-member-suspended.consumer.js';
import { HandOverWork } from './use-cases/hand-over-work.use-case.js';

jest.setTimeout(60_000);

let bench: Bench;
let reaction: HandOverWhenMemberSuspended;
beforeEach(async () => {
  bench = await openBench();
  const { cases, legs, members, outbox, clock, inbox } = bench;
  reaction = new HandOverWhenMemberSuspended(
    inbox,
    new HandOverWork(cases, legs, members, outbox, clock),
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
      'referrals.message.requested.v1',
    ]);
    expect(said.at(-1)?.data).toMatchObject({
      recipient: { kind: 'member', id: 'hugo' },
      template: 'work-handed-over',
      params: { work: 'cases' },
      dedupeKey: 'handed-over:camille:2:cases',
    });
    await reaction.react(suspended('camille', 'hugo'));
    expect(await bench.said()).toHaveLength(said.length);
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
    expect((await bench.said()).map(({ data }) => data)).toContainEqual(
      expect.objectContaining({
        recipient: { kind: 'member', id: 'alain' },
        params: { work: 'legs' },
      }),
    );
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
