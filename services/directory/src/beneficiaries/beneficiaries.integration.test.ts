import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IdempotencyRequest } from '@maillage/kernel';
import { agentOf, MONDAY_AT_NINE, prescriberOf } from '../directory-bench.builder.js';
import { resourceOf } from './http/beneficiary-resource.js';
import {
  agent,
  colleague,
  elsewhere,
  foreigner,
  given,
  openPersonsBench,
  type PersonsBench,
} from '../persons-bench.builder.js';

jest.setTimeout(60_000);

let bench: PersonsBench;
beforeAll(async () => {
  bench = await openPersonsBench();
});
beforeEach(async () => {
  bench.clock.setTo(MONDAY_AT_NINE);
  await bench.clean();
});
afterAll(() => bench.close());

const refusal = (code: string) => expect.objectContaining({ code });

function once(key: string): IdempotencyRequest {
  return { subject: 'member:agent-1', key, bodyHash: 'body' };
}

describe('a person entered by an agent', () => {
  it('is there once under its key, and stands nowhere in clear', async () => {
    const full = given({
      birthName: 'Lagarde',
      birthDate: '1958-03-12',
      language: 'pt',
      needs: ['hearing'],
      note: 'Préfère le matin',
    });
    const made = await bench.create.execute(agent, full, once('key-0001'));
    const again = await bench.create.execute(agent, full, once('key-0001'));
    expect(again).toEqual(made);
    expect(made).toMatchObject({
      phone: '+33639980001',
      phoneIsMobile: true,
      mail: 'rosalinde@exemple.invalid',
      birthYear: 1958,
      structureIds: ['str-1'],
    });

    const stored = JSON.stringify(
      await bench.connection.collection('beneficiaries').find().toArray(),
    ).toLowerCase();
    const secrets = ['quintefeuille', 'lagarde', 'rosalinde', '639980001', 'exemple.invalid'];
    for (const secret of [...secrets, '1958', 'hearing', 'matin']) {
      expect(stored).not.toContain(secret);
    }
  });

  it('is refused for a house of another network, and with a number that is none', async () => {
    await expect(bench.enter({ structureId: 'str-2' })).rejects.toThrow(
      refusal('STRUCTURE.NOT_FOUND'),
    );
    await expect(bench.enter({ networkId: 'net-2' })).rejects.toThrow(
      refusal('STRUCTURE.NOT_FOUND'),
    );
    await expect(bench.enter({ phone: '12' })).rejects.toThrow(
      refusal('BENEFICIARY.UNKNOWN_PHONE'),
    );
    const note = 'Sécu 1 58 05 78 006 084 36';
    await expect(bench.enter({ note })).rejects.toThrow(refusal('BENEFICIARY.OFFICIAL_NUMBER'));
    expect(await bench.models.beneficiaries.find({}).lean()).toEqual([]);
  });
});

describe('a person who is changed', () => {
  it('is found by what is new and no longer by what was, and the reading is logged', async () => {
    const { id } = await bench.enter();
    await bench.empty('read_log');
    const changes = { surname: 'Marsan', birthDate: '1960-01-31', phone: null };
    const changed = await bench.edit.change(agent, id, 1, changes);
    expect(changed).toMatchObject({ surname: 'Marsan', birthYear: 1960, phone: null, version: 2 });
    expect(await bench.readings()).toMatchObject([{ purpose: 'record', ids: [id] }]);
    expect(await bench.persons.record(agent, id)).toEqual(changed);
    const found = async (typed: string) =>
      (await bench.persons.search(agent, 'net-1', typed)).persons.length;
    expect([await found('quinte'), await found('06 39 98 00 01')]).toEqual([0, 0]);
    expect([await found('marsan 1960'), await found('31/01/1960')]).toEqual([1, 1]);
  });

  it('is of today by the calendar of the house, also after midnight there', async () => {
    const { id } = await bench.enter();
    const lastDay = async () =>
      (await bench.models.beneficiaries.findById(id).lean())?.lastActivityDay;
    bench.clock.setTo('2026-11-23T23:30:00Z');
    await bench.edit.change(agent, id, 1, { firstName: 'Rose' });
    expect(await lastDay()).toBe('2026-11-24');
  });

  it('is changed by one of two who read the same version', async () => {
    const { id } = await bench.enter();
    await bench.edit.change(agent, id, 1, { firstName: 'Rose' });
    await expect(bench.edit.change(colleague, id, 1, { firstName: 'Rosa' })).rejects.toThrow(
      refusal('VERSION.STALE'),
    );
    await expect(bench.edit.change(colleague, id, null, { firstName: 'Rosa' })).rejects.toThrow(
      refusal('VERSION.REQUIRED'),
    );
    expect(await bench.persons.record(agent, id)).toMatchObject({ firstName: 'Rose', version: 2 });
  });

  it('is received in a further house of the caller, and known there from then on', async () => {
    const { id } = await bench.enter();
    await bench.persons.open(elsewhere, {
      beneficiaryId: id,
      reason: 'received-today',
      text: null,
    });
    await expect(bench.edit.receive(elsewhere, id, 1, 'str-1')).rejects.toThrow(
      refusal('STRUCTURE.NOT_FOUND'),
    );
    const received = await bench.edit.receive(elsewhere, id, 1, 'str-3');
    expect(received).toMatchObject({ structureIds: ['str-1', 'str-3'], version: 2 });
    expect((await bench.edit.receive(elsewhere, id, 2, 'str-3')).version).toBe(2);
    expect((await bench.persons.record(agentOf('net-1', 'agent-5', ['str-3']), id)).id).toBe(id);
  });
});

describe('a person who is perhaps there already', () => {
  it('is refused with the ids and scores of the candidates, and entered once it is somebody else', async () => {
    const first = await bench.enter();
    const refused = await bench.enter({ firstName: 'Rosaline' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      kind: 'conflict',
      code: 'BENEFICIARY.POSSIBLE_DUPLICATE',
      details: { candidates: [{ id: first.id, score: 85 }] },
    });
    expect(JSON.stringify(refused)).not.toMatch(/quintefeuille|rosalin/i);

    const other = await bench.enter({ firstName: 'Rosaline', confirmedDifferentFrom: [first.id] });
    expect(other).toMatchObject({ possibleDuplicateOf: [] });
    await expect(bench.enter({ confirmedDifferentFrom: [first.id] })).rejects.toThrow(
      refusal('BENEFICIARY.POSSIBLE_DUPLICATE'),
    );
  });

  it('is found behind a slip of the keys in the surname', async () => {
    const first = await bench.enter({ phone: null, mail: null });
    await expect(
      bench.enter({ surname: 'Quintefeuilla', phone: null, mail: null }),
    ).rejects.toMatchObject({ details: { candidates: [{ id: first.id }] } });
  });

  it('is entered for a prescriber, who is told nothing, and marked for a look', async () => {
    const first = await bench.enter();
    const prescriber = prescriberOf('net-1');
    const entered = await bench.enter({}, prescriber);
    expect(entered.possibleDuplicateOf).toEqual([first.id]);
    expect(resourceOf(prescriber, entered).possibleDuplicateOf).toEqual([]);
    expect(resourceOf(agent, entered).possibleDuplicateOf).toEqual([first.id]);
  });

  it('is somebody else in another network', async () => {
    await bench.enter();
    const there = { networkId: 'net-2', structureId: 'str-2' };
    await expect(bench.enter(there, foreigner)).resolves.toMatchObject({ possibleDuplicateOf: [] });
  });
});

describe('persons of one household', () => {
  it('are those of the network with the same phone or mail, and their reading is logged', async () => {
    const { id } = await bench.enter();
    const contact = { phone: '06 39 98 00 01', mail: 'paul@exemple.invalid' };
    const spouse = await bench.enter({ firstName: 'Paul', birthYear: 1955, ...contact });
    const child = await bench.enter({ firstName: 'Zoé', birthYear: 1999, phone: null });
    await bench.enter({ firstName: 'Autre', birthYear: 1970, phone: null, mail: null });
    await bench.empty('read_log');
    const household = await bench.persons.household(colleague, id);
    expect(household.map((each) => each.id)).toEqual([spouse.id, child.id]);
    expect(await bench.readings()).toMatchObject([
      { purpose: 'household', ids: [spouse.id, child.id] },
    ]);
  });
});
