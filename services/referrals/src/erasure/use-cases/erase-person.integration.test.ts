import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import { questionsDuring } from '@maillage/testing';
import {
  camille,
  openBench,
  openToTwoTeams,
  ofTeam,
  type Bench,
} from '../../referrals-bench.builder.js';
import { ErasePersonWhenDirectorySaysIt } from '../messaging/erase-person-when-directory-says-it.consumer.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Bench & { close: () => Promise<void> };
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const person = 'beneficiary-1';
const said = (id: string): EventEnvelope<'directory.beneficiary.erased.v1'> => ({
  specversion: '1.0',
  id,
  source: 'directory',
  type: 'directory.beneficiary.erased.v1',
  time: '2026-11-23T09:00:00.000Z',
  subject: person,
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'member:camille',
  aggregateversion: 2,
  audience: 'operators',
  data: { erasureId: 'era-1', beneficiaryId: person },
});

const dump = async () =>
  JSON.stringify(
    await Promise.all(
      [bench.models.cases, bench.models.legs, bench.models.mandates].map((model) =>
        model.db.collection(model.collection.name).find().toArray(),
      ),
    ),
  );

describe('a person whom the directory erases', () => {
  it('leaves neither id, key nor sealed text; legs are closed and teams read nothing', async () => {
    const { id, caf, carsat } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(ofTeam('caf'), caf, 1);
    await bench.move.resolve(ofTeam('caf'), caf, 2, {
      outcome: 'payment-released',
      text: 'Réponse',
    });
    const before = await bench.models.cases.findOne({ _id: id }).lean();
    await bench.forgetSaid();

    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    await consumer.erase(said('event-1'));
    await consumer.erase(said('event-1'));

    const stored = await dump();
    for (const gone of [person, before?.content.wrappedKey, before?.content.fields['subject']]) {
      expect(gone).toBeTruthy();
      expect(stored).not.toContain(gone);
    }
    const view = await bench.readCases.one(camille, id);
    expect(view.texts).toBeNull();
    expect(view.opened.legs.map(({ status }) => status).sort()).toEqual(['closed', 'resolved']);
    for (const [team, leg] of [
      ['caf', caf],
      ['carsat', carsat],
    ] as const) {
      await expect(bench.readLegs.one(ofTeam(team), leg)).rejects.toMatchObject({
        code: 'LEG.UNKNOWN',
      });
    }
    expect((await bench.readLegs.one(camille, caf)).answer).toBeNull();
    const types = (await bench.said()).map(({ type }) => type);
    expect(types).toEqual(['referrals.leg.closed.v1', 'referrals.beneficiary.erased.v1']);
  });

  it('is erased once: saying it again changes no case, and is confirmed again', async () => {
    await openToTwoTeams(bench);
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    await consumer.erase(said('event-1'));
    const first = await dump();
    await consumer.erase(said('event-2'));
    expect(await dump()).toBe(first);
    const types = (await bench.said()).map(({ type }) => type);
    expect(types.filter((type) => type === 'referrals.beneficiary.erased.v1')).toHaveLength(2);
  });

  it('is found by indexes alone, however many others there are', async () => {
    const { id, caf } = await openToTwoTeams(bench);
    const { cases, legs, mandates } = bench.models;
    const [opened, leg, mandate] = await Promise.all([
      cases.findOne({ _id: id }).lean(),
      legs.findOne({ _id: caf }).lean(),
      mandates.findOne({}).lean(),
    ]);
    const others = Array.from({ length: 300 }, (_, i) => `other-${i}`);
    const own = (other: string) => ({ _id: other, beneficiaryId: other });
    await Promise.all([
      cases.insertMany(others.map((each) => ({ ...opened, ...own(each), reference: each }))),
      legs.insertMany(others.map((each) => ({ ...leg, ...own(each), caseId: each }))),
      mandates.insertMany(others.map((each) => ({ ...mandate, ...own(each), caseId: each }))),
    ]);
    const consumer = new ErasePersonWhenDirectorySaysIt(bench.inbox, bench.erase);
    const asked = await questionsDuring(bench.connection, () => consumer.erase(said('event-1')));
    const collections = asked.map(({ collection }) => collection);
    expect(collections).toEqual(expect.arrayContaining(['cases', 'legs', 'mandates']));
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
    expect(Math.max(...asked.map((each) => each.documentsExamined))).toBeLessThanOrEqual(2);
    expect(await legs.countDocuments({ beneficiaryId: 'erased' })).toBe(2);
  });
});
