import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aMandate } from '../../mandates/domain/mandate.builder.js';
import { toMandateDocument } from '../../mandates/persistence/mandate.mapper.js';
import {
  camille,
  coordinator,
  hugo,
  ofTeam,
  once,
  openBench,
  openToTwoTeams,
  stranger,
  toTwoTeams,
  type Bench,
} from '../../referrals-bench.builder.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const refusal = (code: string) => expect.objectContaining({ code });
const open = (over = {}) => bench.open.run(camille, toTwoTeams(over), undefined);

describe('opening a case', () => {
  it('makes one leg per team, each with its deadline, and says so', async () => {
    const { id } = await open();
    const { opened, legs, texts } = await bench.readCases.one(camille, id);
    expect(opened.reference).toMatch(/^[2-9]{4}-[A-Z]{4}$/);
    expect(texts?.subject).toContain('RSA suspendu');
    expect(
      legs.map(({ teamName, status, dueAt }) => [teamName, status, dueAt?.toISOString()]),
    ).toEqual([
      ['CAF', 'pending', '2026-11-26T09:00:00.000Z'],
      ['Carsat', 'pending', '2026-11-26T09:00:00.000Z'],
    ]);
    const said = await bench.said();
    expect(said.map(({ type, teamids }) => [type, teamids])).toEqual([
      ['referrals.case.opened.v1', undefined],
      ['referrals.leg.opened.v1', ['caf']],
      ['referrals.leg.opened.v1', ['carsat']],
    ]);
  });

  it('is done once, however often it is asked under one key, even after the mandate has ended', async () => {
    const first = await bench.open.run(camille, toTwoTeams(), once('key-0001'));
    bench.clock.setTo('2027-01-15T09:00:00Z');
    const again = await bench.open.run(camille, toTwoTeams(), once('key-0001'));
    expect(again.id).toBe(first.id);
    expect(await bench.models.cases.countDocuments()).toBe(1);
    expect(await bench.models.legs.countDocuments()).toBe(2);
    expect(await bench.said()).toHaveLength(3);
  });

  it('is refused outside the mandate and after its end, and leaves nothing behind', async () => {
    await expect(open({ teamIds: ['caf', 'cpam'] })).rejects.toThrow(
      refusal('MANDATE.OUT_OF_SCOPE'),
    );
    bench.clock.setTo('2026-12-24T23:00:00Z');
    await expect(open()).rejects.toThrow(refusal('MANDATE.NOT_IN_FORCE'));
    expect(await bench.models.cases.countDocuments()).toBe(0);
    expect(await bench.said()).toEqual([]);
  });

  it('is refused to a team that does not serve the department, or is unknown', async () => {
    await expect(open({ teamIds: ['caf-26'] })).rejects.toThrow(refusal('TEAM.OUT_OF_AREA'));
    await expect(open({ teamIds: ['nobody'] })).rejects.toThrow(refusal('TEAM.UNKNOWN'));
    await expect(open({ procedureCode: 'magic' })).rejects.toThrow(refusal('PROCEDURE.UNKNOWN'));
    await bench.models.procedures.updateOne({ _id: 'aspa' }, { withdrawn: true });
    await expect(open({ procedureCode: 'aspa' })).rejects.toThrow(refusal('PROCEDURE.WITHDRAWN'));
  });

  it('is refused to a team that has ended or whose operator has; the legs it has go on', async () => {
    const { caf } = await openToTwoTeams(bench);
    await bench.models.teams.updateOne({ _id: 'caf' }, { active: false });
    await expect(open({ teamIds: ['caf'] })).rejects.toThrow(refusal('TEAM.ENDED'));
    await bench.models.operators.updateOne({ _id: 'CNAV' }, { validTo: '2026-11-22' });
    await expect(open({ teamIds: ['carsat'] })).rejects.toThrow(
      refusal('TEAM.OPERATOR_NOT_IN_FORCE'),
    );
    expect(await bench.models.cases.countDocuments()).toBe(1);
    await bench.move.takeInCharge(ofTeam('caf'), caf, 1);
    expect((await bench.readLegs.one(ofTeam('caf'), caf)).leg.status).toBe('in-progress');
  });

  it('keeps a procedure that is withdrawn later', async () => {
    const { id } = await openToTwoTeams(bench);
    await bench.models.procedures.updateOne({ _id: 'rsa' }, { withdrawn: true });
    expect((await bench.readCases.one(camille, id)).opened.procedureCode).toBe('rsa');
    await expect(open()).rejects.toThrow(refusal('PROCEDURE.WITHDRAWN'));
  });

  it('is refused under the mandate of another house, as if there were none', async () => {
    const foreign = bench.open.run(stranger, toTwoTeams(), undefined);
    await expect(foreign).rejects.toThrow(refusal('MANDATE.UNKNOWN'));
  });

  it('uses up a mandate given for one case, which ends with its last leg', async () => {
    const given = aMandate({ id: 'mandate-2', duration: 'case', expiresAt: null });
    await bench.models.mandates.insertMany([toMandateDocument(given)]);
    expect((await bench.readMandates.one(camille, 'mandate-2')).usedFor).toBeNull();
    const toCaf = { mandateId: 'mandate-2', teamIds: ['caf'] };
    const { id, caf } = await openToTwoTeams(bench, toCaf);
    await expect(open({ mandateId: 'mandate-2' })).rejects.toThrow(refusal('MANDATE.USED'));
    const { reference } = (await bench.readCases.one(camille, id)).opened;
    const { data } = await bench.readMandates.ofBeneficiary(hugo, given.beneficiaryId, {
      size: 10,
    });
    expect(data.map(({ mandate, usedFor }) => [mandate.id, usedFor])).toEqual(
      expect.arrayContaining([
        ['mandate-2', { caseId: id, reference }],
        ['mandate-1', null],
      ]),
    );

    await bench.move.takeInCharge(ofTeam('caf'), caf, 1);
    const answer = { outcome: 'right-opened', text: 'Fait.' } as const;
    await bench.move.resolve(ofTeam('caf'), caf, 2, answer);
    await expect(bench.readLegs.one(ofTeam('caf'), caf)).resolves.toBeDefined();
    await bench.move.confirm(camille, caf, 3);
    await expect(bench.readLegs.one(ofTeam('caf'), caf)).rejects.toThrow(refusal('LEG.UNKNOWN'));
  });
});

describe('reading cases', () => {
  it('gives the content to the author, metadata to the house and the coordinators', async () => {
    const { id } = await open();
    expect((await bench.readCases.one(hugo, id)).texts).toBeNull();
    expect((await bench.readCases.one(coordinator(), id)).texts).toBeNull();
    const listed = await bench.readCases.list(coordinator(), {}, { size: 10 });
    expect(listed.data.map(({ texts }) => texts)).toEqual([null]);
  });

  it('gives nothing to others', async () => {
    const { id } = await open();
    for (const scope of [stranger, coordinator('network-2'), ofTeam('caf')]) {
      await expect(bench.readCases.one(scope, id)).rejects.toThrow(refusal('CASE.UNKNOWN'));
      const listed = await bench.readCases.list(scope, {}, { size: 10 });
      expect(listed.data).toEqual([]);
    }
  });

  it('gives the author what they opened in a house that is no longer theirs, once', async () => {
    const { id } = await open();
    const ids = async (structureIds: string[], networkIds = ['network-1']) => {
      const scope = { ...camille, role: 'agent', structureIds, networkIds } as const;
      const { data } = await bench.readCases.list(scope, {}, { size: 10 });
      return data.map(({ opened }) => opened.id);
    };
    expect(await ids(['structure-2'])).toEqual([id]);
    expect(await ids(['structure-1', 'structure-2'])).toEqual([id]);
    expect(await ids([])).toEqual([id]);
    expect(await ids(['structure-9'], ['network-2'])).toEqual([]);
  });

  it('goes page by page, last opened first', async () => {
    const opened: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      bench.clock.advanceBy({ minutes: 1 });
      opened.unshift((await open()).id);
    }
    const read: string[] = [];
    let after: string | undefined;
    do {
      const found = await bench.readCases.list(camille, {}, { size: 2, after });
      read.push(...found.data.map((view) => view.opened.id));
      after = found.page.after ?? undefined;
    } while (after !== undefined);
    expect(read).toEqual(opened);
  });
});
