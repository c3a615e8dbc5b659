import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { IdempotencyRequest } from '@maillage/kernel';
import {
  agentOf,
  coordinatorOf,
  MONDAY_AT_NINE,
  openBench,
  prescriberOf,
  type Bench,
} from '../directory-bench.builder.js';
import { aStructure } from '../structures/domain/a-structure.builder.js';
import { documentOf } from '../structures/persistence/structure.mapper.js';
import { AnswerPersons } from './messaging/answer-persons.questions.js';
import { CreateBeneficiary, type NewPerson } from './use-cases/create-beneficiary.use-case.js';
import { ReadPersons } from './use-cases/read-persons.query.js';

jest.setTimeout(60_000);

let bench: Bench;
let create: CreateBeneficiary;
let persons: ReadPersons;

beforeAll(async () => {
  bench = await openBench();
  const { beneficiaries, structures, idempotency, ids, readLog } = bench;
  create = new CreateBeneficiary(beneficiaries, structures, idempotency, ids);
  persons = new ReadPersons(beneficiaries, readLog);
  await bench.models.structures.insertMany(
    [
      aStructure({ id: 'str-1', networkId: 'net-1' }),
      aStructure({ id: 'str-2', networkId: 'net-2' }),
    ].map((house) => documentOf(house, { source: 'demonstration' })),
  );
});
afterAll(() => bench.close());

const page = { 'page[size]': 50 };
const agent = agentOf('net-1');

function aPerson(changes: Partial<NewPerson> = {}): NewPerson {
  return {
    networkId: 'net-1',
    structureId: 'str-1',
    surname: 'Quintefeuille',
    firstName: 'Rosalinde',
    birthYear: 1958,
    phone: '06 39 98 00 01',
    mail: 'Rosalinde@Exemple.invalid',
    communeInsee: '01990',
    ...changes,
  };
}

function once(key: string): IdempotencyRequest {
  return { subject: 'member:agent-1', key, bodyHash: 'body' };
}

async function readings() {
  return bench.models.readings.find({}).lean();
}

describe('a person entered by an agent', () => {
  it('is there once under its key, and stands nowhere in clear', async () => {
    const made = await create.execute(agent, aPerson(), once('key-0001'));
    const again = await create.execute(agent, aPerson(), once('key-0001'));
    expect(again.id).toBe(made.id);
    expect(made).toMatchObject({ phone: '+33639980001', mail: 'rosalinde@exemple.invalid' });

    const stored = JSON.stringify(
      await bench.connection.collection('beneficiaries').find().toArray(),
    );
    for (const secret of ['quintefeuille', 'rosalinde', '639980001', 'exemple.invalid', '1958']) {
      expect(stored.toLowerCase()).not.toContain(secret);
    }
  });

  it('is refused for a house of another network, and with a number that is none', async () => {
    const foreign = create.execute(agent, aPerson({ structureId: 'str-2' }), undefined);
    await expect(foreign).rejects.toMatchObject({ code: 'STRUCTURE.NOT_FOUND' });
    const elsewhere = aPerson({ networkId: 'net-2', structureId: 'str-1' });
    await expect(create.execute(agent, elsewhere, undefined)).rejects.toMatchObject({
      code: 'STRUCTURE.NOT_FOUND',
    });
    const unreachable = create.execute(agent, aPerson({ phone: '12' }), undefined);
    await expect(unreachable).rejects.toMatchObject({ code: 'BENEFICIARY.UNKNOWN_PHONE' });
  });

  it('is found by the letters of the surname, birth year, number or address, and each finding is logged', async () => {
    const other = await create.execute(
      agent,
      aPerson({ surname: 'Quint', firstName: 'Paul', birthYear: 1990, phone: null, mail: null }),
      undefined,
    );
    await bench.models.readings.deleteMany({});
    const names = async (typed: string) =>
      (await persons.search(agent, 'net-1', typed, page)).data.map(({ firstName }) => firstName);
    expect(await names('qu')).toEqual(['Paul', 'Rosalinde']);
    expect(await names('QUINTE')).toEqual(['Rosalinde']);
    expect(await names('quint 1990')).toEqual(['Paul']);
    expect(await names('06 39 98 00 01')).toEqual(['Rosalinde']);
    expect(await names('ROSALINDE@exemple.invalid')).toEqual(['Rosalinde']);
    expect(await names('zo')).toEqual([]);

    const logged = await readings();
    expect(logged).toHaveLength(5);
    expect(logged[0]).toMatchObject({
      reader: 'member:agent-1',
      purpose: 'search',
      at: new Date(MONDAY_AT_NINE),
    });
    expect(logged[0]?.ids).toContain(other.id);
  });

  it('is not there for another network, and never for a coordinator', async () => {
    const made = await create.execute(agent, aPerson({ surname: 'Verdier' }), undefined);
    await expect(persons.record(agentOf('net-2'), made.id)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(persons.search(agentOf('net-2'), 'net-1', 've', page)).rejects.toMatchObject({
      code: 'NETWORK.NOT_FOUND',
    });
    await expect(persons.record(coordinatorOf('net-1'), made.id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await persons.names(agentOf('net-2'), [made.id])).toEqual([]);
  });

  it('is read by a prescriber only who entered it', async () => {
    const prescriber = prescriberOf('net-1');
    const own = await create.execute(prescriber, aPerson({ surname: 'Marsan' }), undefined);
    const foreign = await create.execute(agent, aPerson({ surname: 'Marsan' }), undefined);
    const names = await persons.names(prescriber, [own.id, foreign.id, 'nobody']);
    expect(names.map(({ id }) => id)).toEqual([own.id]);
    await expect(persons.record(prescriber, foreign.id)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('the questions about a person', () => {
  it('are answered: the name logged with its case, the network, the two statistical facts', async () => {
    const answers = new AnswerPersons(bench.beneficiaries, bench.readLog);
    const { id } = await create.execute(agent, aPerson({ surname: 'Jourdan' }), undefined);
    await bench.models.readings.deleteMany({});

    const asked = { beneficiaryId: id, reader: 'member:operator-1', caseId: 'case-1' };
    const answer = await answers.whoIsIt(asked, { part: 'referrals' });
    expect(answer.person).toEqual({ surname: 'Jourdan', firstName: 'Rosalinde', birthYear: 1958 });
    expect(await readings()).toMatchObject([
      { reader: 'member:operator-1', purpose: 'case', caseId: 'case-1', ids: [id] },
    ]);

    expect(await answers.doTheyBelong({ beneficiaryId: id, networkId: 'net-1' })).toEqual({
      known: true,
    });
    expect(await answers.doTheyBelong({ beneficiaryId: id, networkId: 'net-2' })).toEqual({
      known: false,
    });
    expect(await answers.whatCounts({ beneficiaryId: id, day: '2026-11-22' })).toEqual({
      ageBand: '60-69',
      communeInsee: '01990',
    });
    const unknown = { ...asked, beneficiaryId: 'nobody' };
    expect(await answers.whoIsIt(unknown, { part: 'referrals' })).toEqual({ person: null });
  });
});
