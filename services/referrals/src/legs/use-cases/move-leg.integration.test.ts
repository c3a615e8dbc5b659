import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  camille,
  coordinator,
  hugo,
  ofTeam,
  openBench,
  openToTwoTeams,
  secrets,
  stranger,
  type Bench,
} from '../../referrals-bench.builder.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const refusal = (code: string) => expect.objectContaining({ code });
const julie = ofTeam('caf', 'julie');
const alain = ofTeam('caf', 'alain');
const fatou = ofTeam('carsat', 'fatou');
const answer = { outcome: 'payment-released', text: `Versé le 3 ${secrets[2]}` } as const;
const stored = (id: string) => bench.models.legs.findOne({ _id: id }).lean();

describe('a leg on its way', () => {
  it('is taken in charge, resolved and confirmed, while the other leg does not move', async () => {
    const { id, caf, carsat } = await openToTwoTeams(bench);
    const other = await stored(carsat);
    await bench.forgetSaid();

    bench.clock.setTo('2026-11-24T09:00:00Z');
    await bench.move.takeInCharge(julie, caf, 1);
    bench.clock.setTo('2026-11-25T15:00:00Z');
    await bench.move.resolve(julie, caf, 2, answer);
    bench.clock.setTo('2026-11-26T09:00:00Z');
    await bench.move.confirm(camille, caf, 3);

    const { leg, answer: text } = await bench.readLegs.one(camille, caf);
    expect(leg).toMatchObject({
      status: 'closed',
      version: 4,
      taken: { assigneeId: 'julie', firstResponseHundredths: 100 },
      resolution: { outcome: 'payment-released', resolutionHundredths: 225 },
      closing: { reason: 'confirmed' },
    });
    expect(text).toBe(answer.text);
    expect(await stored(carsat)).toEqual(other);

    const { legs } = await bench.readCases.one(camille, id);
    expect(legs.map(({ teamId, status, outcome }) => [teamId, status, outcome])).toEqual([
      ['caf', 'closed', 'payment-released'],
      ['carsat', 'pending', null],
    ]);
    const said = await bench.said();
    expect(said.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['referrals.leg.taken-in-charge.v1', 2],
      ['referrals.message.requested.v1', 2],
      ['referrals.leg.resolved.v1', 3],
      ['referrals.message.requested.v1', 3],
      ['referrals.leg.closed.v1', 4],
    ]);
    const asked = said.filter(({ type }) => type === 'referrals.message.requested.v1');
    const params = { caseId: id, reference: leg.caseReference };
    expect(asked.map(({ data }) => data)).toMatchObject([
      { recipient: { kind: 'member', id: 'camille' }, template: 'leg-taken-in-charge', params },
      { recipient: { kind: 'member', id: 'camille' }, template: 'leg-resolved', params },
    ]);
  });

  it('is changed by one of two who act on the same version: the other is told the current state', async () => {
    const { caf } = await openToTwoTeams(bench);
    const results = await Promise.allSettled([
      bench.move.takeInCharge(julie, caf, 1),
      bench.move.takeInCharge(alain, caf, 1),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    const winner = results[0]?.status === 'fulfilled' ? 'julie' : 'alain';
    const current = expect.objectContaining({
      version: 2,
      status: 'in-progress',
      assigneeId: winner,
    });
    expect(refused[0]?.reason).toMatchObject({ code: 'VERSION.STALE', details: { current } });
    await expect(bench.move.takeInCharge(alain, caf, 1)).rejects.toThrow(refusal('VERSION.STALE'));
  });

  it('is not disturbed by the other operators of its case', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, caf, carsat } = await openToTwoTeams(bench);
      await Promise.all([
        bench.move.takeInCharge(julie, caf, 1),
        bench.move.takeInCharge(fatou, carsat, 1),
      ]);
      await Promise.all([
        bench.move.resolve(julie, caf, 2, answer),
        bench.move.resolve(fatou, carsat, 2, answer),
      ]);
      const { legs, opened } = await bench.readCases.one(camille, id);
      expect(legs.map(({ status }) => status)).toEqual(['resolved', 'resolved']);
      expect(opened.version).toBe(5);
    }
  });

  it('is moved by nobody but its team and its author', async () => {
    const { caf } = await openToTwoTeams(bench);
    const take = (scope: typeof julie) => bench.move.takeInCharge(scope, caf, 1);
    await expect(take(camille)).rejects.toThrow(refusal('LEG.NOT_ALLOWED'));
    await expect(take(hugo)).rejects.toThrow(refusal('LEG.NOT_ALLOWED'));
    await expect(take(coordinator())).rejects.toThrow(refusal('LEG.NOT_ALLOWED'));
    await expect(take(fatou)).rejects.toThrow(refusal('LEG.UNKNOWN'));
    await expect(take(stranger)).rejects.toThrow(refusal('LEG.UNKNOWN'));
    await expect(bench.move.confirm(camille, caf, 1)).rejects.toThrow(
      refusal('LEG.STATUS_NOT_REACHABLE'),
    );
  });
});

describe('reading legs', () => {
  it('gives a team its own legs with content, the person on the leg itself only', async () => {
    const { id, caf } = await openToTwoTeams(bench);
    const { data } = await bench.readLegs.list(julie, { open: true }, { size: 10 });
    expect(data.map((view) => [view.leg.id, view.person, view.description])).toEqual([
      [caf, null, null],
    ]);
    expect(data[0]?.subject).toContain('RSA suspendu');
    expect(bench.directory.disclosed).toEqual([]);

    const { description, person } = await bench.readLegs.one(julie, caf);
    expect(description).toContain('Depuis deux mois');
    expect(person?.surname).toBe('Martin');
    expect(bench.directory.disclosed).toEqual([`julie beneficiary-1 ${id} surname+birthDate`]);
  });

  it('shows the reference without a name while the directory is silent', async () => {
    const { caf } = await openToTwoTeams(bench);
    bench.directory.silent = true;
    const { person, leg } = await bench.readLegs.one(julie, caf);
    expect(person).toBeNull();
    expect(leg.caseReference).not.toBe('');
  });

  it('gives the house and the coordinators no content and no person', async () => {
    const { caf } = await openToTwoTeams(bench);
    for (const scope of [hugo, coordinator()]) {
      const { subject, description, person, leg } = await bench.readLegs.one(scope, caf);
      expect([subject, description, person, leg.id]).toEqual([null, null, null, caf]);
    }
    expect(bench.directory.disclosed).toEqual([]);
  });

  it('gives nothing foreign, alone or in a list', async () => {
    const { caf } = await openToTwoTeams(bench);
    for (const scope of [fatou, stranger, coordinator('network-2')]) {
      await expect(bench.readLegs.one(scope, caf)).rejects.toThrow(refusal('LEG.UNKNOWN'));
      const { data } = await bench.readLegs.list(scope, { open: true }, { size: 10 });
      expect(data.map(({ leg }) => leg.id)).not.toContain(caf);
    }
  });

  it('hides a leg from its team the instant the mandate ends, and from nobody else', async () => {
    const { caf } = await openToTwoTeams(bench);
    bench.clock.setTo('2026-12-24T22:59:59.999Z');
    await expect(bench.readLegs.one(julie, caf)).resolves.toBeDefined();
    bench.clock.setTo('2026-12-24T23:00:00.000Z');
    await expect(bench.readLegs.one(julie, caf)).rejects.toThrow(refusal('LEG.UNKNOWN'));
    await expect(bench.move.takeInCharge(julie, caf, 1)).rejects.toThrow(refusal('LEG.UNKNOWN'));
    const { data } = await bench.readLegs.list(julie, { open: true }, { size: 10 });
    expect(data).toEqual([]);
    expect((await bench.readLegs.one(camille, caf)).description).toContain('Depuis');
  });

  it('says overdue strictly after the deadline, and stores it nowhere', async () => {
    const { caf } = await openToTwoTeams(bench);
    bench.clock.setTo('2026-11-26T09:00:00.000Z');
    expect((await bench.readLegs.one(julie, caf)).overdue).toBe(false);
    bench.clock.setTo('2026-11-26T09:00:00.001Z');
    expect((await bench.readLegs.one(julie, caf)).overdue).toBe(true);
    expect(JSON.stringify(await stored(caf))).not.toContain('overdue');
  });

  it('gives a full page past legs whose mandates have ended', async () => {
    for (let i = 0; i < 4; i += 1) await openToTwoTeams(bench);
    await bench.models.legs.updateMany({ teamId: 'caf' }, { $set: { mandateId: 'ended' } });
    bench.clock.advanceBy({ hours: 1 });
    const { caf: first } = await openToTwoTeams(bench);
    const { caf: second } = await openToTwoTeams(bench);
    const { data } = await bench.readLegs.list(julie, { open: true }, { size: 2 });
    expect(data.map(({ leg }) => leg.id).sort()).toEqual([first, second].sort());
  });

  it('lists ended legs apart, once they were answered', async () => {
    const { caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    await bench.move.resolve(julie, caf, 2, answer);
    const ids = async (open: boolean) =>
      (await bench.readLegs.list(julie, { open }, { size: 10 })).data.map(({ leg }) => leg.id);
    expect(await ids(true)).toEqual([]);
    expect(await ids(false)).toEqual([caf]);
  });
});

describe('what is kept', () => {
  it('holds no text in clear, in any collection or event', async () => {
    const { caf } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(julie, caf, 1);
    await bench.move.resolve(julie, caf, 2, answer);
    const collections = await bench.connection.listCollections();
    const dump = await Promise.all(
      collections.map(({ name }) => bench.connection.collection(name).find({}).toArray()),
    );
    const text = JSON.stringify(dump);
    expect(text).toContain(caf);
    expect(text).toContain('referrals.leg.resolved.v1');
    for (const secret of [...secrets, 'RSA suspendu', 'Martin']) expect(text).not.toContain(secret);
  });
});
