import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { starterProcedures } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { EditCatalogue } from './use-cases/edit-catalogue.use-case.js';
import { SeedCatalogue } from './use-cases/seed-catalogue.use-case.js';

let bench: Bench;
let edit: EditCatalogue;
let seed: SeedCatalogue;
beforeAll(async () => {
  bench = await openBench();
  const { procedures, unitOfWork, outbox, clock } = bench;
  seed = new SeedCatalogue(procedures, unitOfWork, outbox, clock);
  edit = new EditCatalogue(procedures, bench.idempotency, unitOfWork, outbox, clock);
});
afterAll(() => bench.close());
beforeEach(() => bench.empty());

const admin: MemberScope = { role: 'admin', memberId: 'admin-1', networkIds: 'nation' };
const service = scopeOfService('directory');

describe('what is said of the catalogue', () => {
  it('is each of the first procedures once, and never again over an edited catalogue', async () => {
    expect([await seed.run(service), await seed.run(service)]).toEqual([
      starterProcedures.length,
      0,
    ]);
    expect(await bench.said()).toHaveLength(starterProcedures.length);
  });

  it('is every saved version, and nothing of a refused one', async () => {
    await seed.run(service);
    await bench.forgetSaid();
    await edit.change(admin, 'rsa', 1, { label: 'Revenu de solidarité active' });
    await edit.change(admin, 'rsa', 2, { withdrawn: true });
    await expect(edit.change(admin, 'rsa', 2, { withdrawn: false })).rejects.toThrow('version 2');
    const taken = { code: 'rsa', label: 'R', operatorCodes: [], link: null };
    await expect(
      edit.enter(admin, { ...taken, theme: 'housing' }, undefined),
    ).rejects.toMatchObject({ code: 'PROCEDURE.CODE_TAKEN' });
    expect(await bench.said()).toMatchObject([
      { aggregateversion: 2, data: { procedure: { code: 'rsa', withdrawn: false } } },
      { aggregateversion: 3, data: { procedure: { code: 'rsa', withdrawn: true } } },
    ]);
    const versions = await bench.procedures.versionsOf(service, 'rsa');
    expect(versions.map(({ version, authorId }) => [version, authorId])).toEqual([
      [3, 'admin-1'],
      [2, 'admin-1'],
      [1, null],
    ]);
  });
});
