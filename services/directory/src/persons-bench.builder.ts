import type { MemberScope } from '@maillage/kernel';
import { agentOf, openBench } from './directory-bench.builder.js';
import { aStructure } from './structures/domain/a-structure.builder.js';
import { documentOf } from './structures/persistence/structure.mapper.js';
import {
  CreateBeneficiary,
  type NewPerson,
} from './beneficiaries/use-cases/create-beneficiary.use-case.js';
import { EditBeneficiary } from './beneficiaries/use-cases/edit-beneficiary.use-case.js';
import { PersonFile } from './beneficiaries/use-cases/person-file.js';
import { ReadPersons } from './beneficiaries/use-cases/read-persons.query.js';

/** Two agents of house `str-1`, one of `str-3` in the same network, one of another network. */
export const agent = agentOf('net-1', 'agent-1', ['str-1']);
export const colleague = agentOf('net-1', 'agent-2', ['str-1']);
export const elsewhere = agentOf('net-1', 'agent-3', ['str-3']);
export const foreigner = agentOf('net-2', 'agent-4', ['str-2']);

/** What an agent of `str-1` types of an invented person. */
export function given(changes: Partial<NewPerson> = {}): NewPerson {
  return {
    networkId: 'net-1',
    structureId: 'str-1',
    surname: 'Quintefeuille',
    birthName: null,
    firstName: 'Rosalinde',
    birthYear: 1958,
    birthDate: null,
    phone: '06 39 98 00 01',
    mail: 'Rosalinde@Exemple.invalid',
    communeInsee: '01990',
    language: null,
    needs: [],
    note: null,
    confirmedDifferentFrom: [],
    ...changes,
  };
}

/** The use cases of persons on a database of their own, with the houses that the agents work in. */
export async function openPersonsBench() {
  const bench = await openBench();
  const { beneficiaries, structures, idempotency, ids, clock, openings, readLog } = bench;
  const file = new PersonFile(beneficiaries, openings);
  const create = new CreateBeneficiary(beneficiaries, structures, idempotency, ids, clock);
  await bench.models.structures.insertMany(
    [
      aStructure({ id: 'str-1', networkId: 'net-1' }),
      aStructure({ id: 'str-3', networkId: 'net-1' }),
      aStructure({ id: 'str-2', networkId: 'net-2' }),
    ].map((house) => documentOf(house, { source: 'demonstration' })),
  );
  return {
    ...bench,
    file,
    create,
    edit: new EditBeneficiary(file, beneficiaries, structures, readLog, bench.unitOfWork, clock),
    persons: new ReadPersons(beneficiaries, readLog, openings, file, bench.unitOfWork),
    enter: (changes: Partial<NewPerson> = {}, scope: MemberScope = agent) =>
      create.execute(scope, given(changes), undefined),
    readings: () => bench.models.readings.find({}).lean(),
    /** Leaves the houses, forgets the persons and what was read of them. */
    clean: () => bench.empty('beneficiaries', 'read_log', 'person_openings', 'idempotency_keys'),
  };
}

export type PersonsBench = Awaited<ReturnType<typeof openPersonsBench>>;
