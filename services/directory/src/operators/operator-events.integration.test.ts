import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { operatorsInForce } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { anOperatorTeam } from './domain/an-operator-team.builder.js';
import { ChangeOperatorTeam } from './use-cases/change-operator-team.use-case.js';
import { ChangeOperator } from './use-cases/change-operator.use-case.js';
import { SeedOperators } from './use-cases/seed-operators.use-case.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.empty());

const admin: MemberScope = { role: 'admin', memberId: 'admin-1', networkIds: 'nation' };
const service = scopeOfService('directory');
const seed = () => new SeedOperators(bench.operators, bench.unitOfWork, bench.outbox).run(service);

describe('what is said of operators and their teams', () => {
  it('is each operator once, at the first start; those still missing at a later one', async () => {
    expect([await seed(), await seed()]).toEqual([operatorsInForce.length, 0]);
    const said = await bench.said();
    expect(said.map(({ subject }) => subject).sort()).toEqual(
      operatorsInForce.map(({ code }) => code).sort(),
    );
    await bench.models.operators.deleteOne({ _id: 'MSA' });
    expect(await seed()).toBe(1);
  });

  it('is an operator that ends, at its new version; nothing when the change is refused', async () => {
    await seed();
    await bench.forgetSaid();
    const change = new ChangeOperator(bench.operators, bench.unitOfWork, bench.outbox);
    await change.run(admin, 'DGEC', 1, { validTo: '2026-12-31' });
    await expect(change.run(admin, 'DGEC', 1, { label: 'Autre' })).rejects.toThrow('version 1');
    expect(await bench.said()).toMatchObject([
      {
        type: 'directory.operator.updated.v1',
        aggregateversion: 2,
        audience: 'everyone',
        data: { operator: { code: 'DGEC', validTo: '2026-12-31' } },
      },
    ]);
  });

  it('is a team with its note and fields, and neither mailbox nor hours', async () => {
    const team = anOperatorTeam({ mailbox: 'caf@exemple.fr' });
    await bench.unitOfWork.run((tx) => bench.teams.insert(tx, team));
    const change = new ChangeOperatorTeam(
      bench.teams,
      bench.networks,
      bench.unitOfWork,
      bench.outbox,
    );
    await change.run(admin, team.id, 1, { active: false, publicNote: 'Équipe fermée.' });
    const [event] = await bench.said();
    const { mailbox: _mailbox, hours: _hours, version: _version, ...state } = team;
    expect(event).toMatchObject({
      type: 'directory.operator-team.updated.v1',
      aggregateversion: 2,
    });
    expect(event?.data).toEqual({
      team: { ...state, active: false, publicNote: 'Équipe fermée.' },
    });
  });
});
