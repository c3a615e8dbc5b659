import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoNetwork } from '@maillage/demo-network';
import { readPersonSearch } from '../beneficiaries/domain/person-search.js';
import { agentOf, openBench, type Bench } from '../directory-bench.builder.js';
import { LoadPersons } from './load-persons.js';

let bench: Bench;
let load: LoadPersons;
beforeAll(async () => {
  bench = await openBench();
  load = new LoadPersons(bench.connection, bench.ring, bench.clock);
});
beforeEach(() => bench.empty('beneficiaries'));
afterAll(() => bench.close());

const agent = agentOf(demoNetwork.id, 'agent-1', ['str-1']);
const line = (id: string, surname: string): string =>
  JSON.stringify({ id, structureId: 'str-1', surname, firstName: 'Jade', birthYear: 1951 });

describe('a file of invented persons', () => {
  it('is sealed and found as who is entered by hand, and nothing of it stands in clear', async () => {
    expect(await load.run([line('p-1', 'Zwanzibarre'), line('p-2', 'Corbanard')])).toBe(2);
    const search = readPersonSearch('zwanz 1951');
    const { persons } = await bench.beneficiaries.search(agent, demoNetwork.id, search);
    expect(persons).toMatchObject([{ id: 'p-1', surname: 'Zwanzibarre', structureIds: ['str-1'] }]);
    const stored = await bench.connection.collection('beneficiaries').find().toArray();
    expect(stored).toHaveLength(2);
    expect(stored[0]).toMatchObject({ lastActivityDay: '2026-11-23' });
    expect(JSON.stringify(stored)).not.toMatch(/zwanzibarre|corbanard/i);
  });

  it('is refused with the number of a line that is none, and nothing of it is written', async () => {
    const lines = [line('p-1', 'Zwanzibarre'), '{"id":"p-2"}'];
    await expect(load.run(lines)).rejects.toThrow('Line 2 is no invented person');
    expect(await bench.connection.collection('beneficiaries').countDocuments()).toBe(0);
  });
});
