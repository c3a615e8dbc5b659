import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import {
  agentOf,
  coordinatorOf,
  MONDAY_AT_NINE,
  prescriberOf,
} from '../directory-bench.builder.js';
import { aPerson } from './domain/a-person.builder.js';
import { resourceOf } from './http/beneficiary-resource.js';
import {
  agent,
  colleague,
  elsewhere,
  foreigner,
  openPersonsBench,
  type PersonsBench,
} from '../persons-bench.builder.js';
import { MongoReadLog } from '../read-log/persistence/mongo-read-log.js';
import { ReadPersons } from './use-cases/read-persons.query.js';

jest.setTimeout(60_000);

let bench: PersonsBench;
beforeAll(async () => {
  bench = await openPersonsBench();
});
beforeEach(() => bench.clean());
afterAll(() => bench.close());

const refusal = (code: string) => expect.objectContaining({ code });

describe('the search of persons', () => {
  it('finds by what was typed in any order, exact ones first, and logs each finding', async () => {
    await bench.enter();
    const paul = { surname: 'Quint', firstName: 'Paul', birthYear: 1990, phone: null, mail: null };
    const other = await bench.enter(paul);
    await bench.enter({ ...paul, firstName: 'Quintal', surname: 'Paulin' });
    await bench.empty('read_log');
    const found = async (typed: string) =>
      (await bench.persons.search(agent, 'net-1', typed)).persons.map(({ firstName }) => firstName);
    expect(await found('quint')).toEqual(['Paul', 'Rosalinde', 'Quintal']);
    expect(await found('QUINTE')).toEqual(['Rosalinde']);
    expect(await found('rosalinde quinte')).toEqual(['Rosalinde']);
    expect(await found('Quint P')).toEqual(['Paul', 'Quintal']);
    expect(await found('1990 quint')).toEqual(['Paul', 'Quintal']);
    expect(await found('quint 1958')).toEqual(['Rosalinde']);
    expect(await found('06 39 98 00 01')).toEqual(['Rosalinde']);
    expect(await found('ROSALINDE@exemple.invalid')).toEqual(['Rosalinde']);
    expect(await found('zo')).toEqual([]);

    const logged = await bench.readings();
    expect(logged).toHaveLength(8);
    expect(logged[0]).toMatchObject({
      reader: 'member:agent-1',
      purpose: 'search',
      at: new Date(MONDAY_AT_NINE),
    });
    expect(logged[0]?.ids).toContain(other.id);
  });

  it('gives at most twenty, and says that there are more', async () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      aPerson({ id: `ben-${String(i)}`, surname: 'Martineau', firstName: `Inventé${String(i)}` }),
    );
    const martin = aPerson({ id: 'martin', surname: 'Martin', firstName: 'Zoé' });
    await bench.unitOfWork.run(async (tx) => {
      for (const person of [...many, martin]) {
        await bench.beneficiaries.insert(tx, person, civilDate('2026-11-23'));
      }
    });
    const { persons: found, more } = await bench.persons.search(agent, 'net-1', 'martin');
    expect([found.length, more, found[0]?.id]).toEqual([20, true, 'martin']);
    expect(await bench.persons.search(agent, 'net-1', 'martin zoé')).toMatchObject({
      persons: [{ id: 'martin' }],
      more: false,
    });
  });

  it('finds nobody of another network, and is not for coordinators or prescribers', async () => {
    await bench.enter({ surname: 'Verdier' });
    await expect(bench.persons.search(foreigner, 'net-1', 've')).rejects.toThrow(
      refusal('NETWORK.NOT_FOUND'),
    );
    expect((await bench.persons.search(foreigner, 'net-2', 'verdier')).persons).toEqual([]);
    for (const scope of [coordinatorOf('net-1'), prescriberOf('net-1')]) {
      await expect(bench.persons.search(scope, 'net-1', 've')).rejects.toThrow(
        refusal('BENEFICIARY.FORBIDDEN'),
      );
    }
  });
});

describe('the file of a person', () => {
  it('is open to the houses that received them, to no other network, never to a coordinator', async () => {
    const { id } = await bench.enter();
    expect((await bench.persons.record(colleague, id)).surname).toBe('Quintefeuille');
    await expect(bench.persons.record(foreigner, id)).rejects.toThrow(
      refusal('BENEFICIARY.NOT_FOUND'),
    );
    await expect(bench.persons.record(coordinatorOf('net-1'), id)).rejects.toThrow(
      refusal('BENEFICIARY.FORBIDDEN'),
    );
    expect(await bench.persons.names(foreigner, [id])).toEqual([]);
  });

  it('opens to another house with a reason, which is logged, sealed, and holds a working day', async () => {
    const { id } = await bench.enter();
    await bench.empty('read_log');
    const closed = refusal('BENEFICIARY.REASON_REQUIRED');
    for (const reading of [
      bench.persons.record(elsewhere, id),
      bench.persons.household(elsewhere, id),
      bench.edit.change(elsewhere, id, 1, { firstName: 'Rose' }),
      bench.edit.receive(elsewhere, id, 1, 'str-3'),
    ]) {
      await expect(reading).rejects.toThrow(closed);
    }
    expect(await bench.readings()).toEqual([]);

    const opening = {
      beneficiaryId: id,
      reason: 'phone-call',
      text: 'Rosalinde rappelle',
    } as const;
    await bench.persons.open(elsewhere, opening);
    expect(await bench.readings()).toMatchObject([
      { reader: 'member:agent-3', purpose: 'record', reason: 'phone-call', ids: [id] },
    ]);
    const kept = JSON.stringify(await bench.models.openings.find({}).lean());
    expect(kept).toContain('phone-call');
    expect(kept).not.toContain('Rosalinde');
    expect((await bench.persons.record(elsewhere, id)).id).toBe(id);
    await expect(bench.persons.record(agentOf('net-1', 'agent-5', ['str-3']), id)).rejects.toThrow(
      closed,
    );
    bench.clock.advanceBy({ hours: 9 });
    await expect(bench.persons.record(elsewhere, id)).rejects.toThrow(closed);

    await bench.unitOfWork.run((tx) => bench.openings.forget(tx, id));
    expect(await bench.models.openings.find({}).lean()).toEqual([]);
  });

  it('is not opened with an official number in the reason, nor for a foreigner', async () => {
    const { id: beneficiaryId } = await bench.enter();
    const text = 'FR76 3000 6000 0112 3456 7890 189';
    await expect(
      bench.persons.open(elsewhere, { beneficiaryId, reason: 'other', text }),
    ).rejects.toThrow(refusal('BENEFICIARY.OFFICIAL_NUMBER'));
    await expect(
      bench.persons.open(foreigner, { beneficiaryId, reason: 'other', text: null }),
    ).rejects.toThrow(refusal('BENEFICIARY.NOT_FOUND'));
    expect(await bench.models.openings.find({}).lean()).toEqual([]);
  });

  it('stays closed when the reading cannot be logged', async () => {
    const { id: beneficiaryId } = await bench.enter();
    const { beneficiaries, openings, file, unitOfWork, clock } = bench;
    const log = new MongoReadLog(bench.models.readings, { next: () => 'in-use' }, clock);
    const persons = new ReadPersons(beneficiaries, log, openings, file, unitOfWork);
    const opening = { beneficiaryId, reason: 'phone-call', text: null } as const;
    await persons.open(elsewhere, opening);
    await bench.empty('person_openings');
    await expect(persons.open(elsewhere, opening)).rejects.toThrow('E11000');
    expect(await bench.models.openings.find({}).lean()).toEqual([]);
  });

  it('of a prescriber is that of whom they entered', async () => {
    const prescriber = prescriberOf('net-1');
    const own = await bench.enter({ surname: 'Marsan' }, prescriber);
    const foreign = await bench.enter({
      surname: 'Autre',
      firstName: 'Paul',
      phone: null,
      mail: null,
    });
    const shown = resourceOf(prescriber, await bench.persons.record(prescriber, own.id));
    const told = Object.entries(shown).filter(([, value]) => value !== null && value !== false);
    expect(Object.fromEntries(told.filter(([, value]) => String(value) !== ''))).toEqual({
      ...{ id: own.id, networkId: 'net-1', surname: 'Marsan', firstName: own.firstName },
      ...{ birthYear: own.birthYear, receivedHere: true, version: 1 },
    });
    const names = await bench.persons.names(prescriber, [own.id, foreign.id, 'nobody']);
    expect(names.map(({ id }) => id)).toEqual([own.id]);
    await expect(bench.persons.record(prescriber, foreign.id)).rejects.toThrow(
      refusal('BENEFICIARY.NOT_FOUND'),
    );
    await expect(bench.edit.change(prescriber, own.id, 1, { firstName: 'Rose' })).rejects.toThrow(
      refusal('BENEFICIARY.FORBIDDEN'),
    );
  });
});
