import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  memberExample,
  operatorExample,
  operatorTeamExample,
  procedureExample,
  structureExample,
  type EventEnvelope,
} from '@maillage/contracts/events';
import { openBench, type Bench } from '../../referrals-bench.builder.js';
import { CopyMemberWhenDirectorySaysIt } from './copy-member-when-directory-says-it.consumer.js';
import { CopyOperatorTeamWhenDirectorySaysIt } from './copy-operator-team-when-directory-says-it.consumer.js';
import { CopyOperatorWhenDirectorySaysIt } from './copy-operator-when-directory-says-it.consumer.js';
import { CopyProcedureWhenDirectorySaysIt } from './copy-procedure-when-directory-says-it.consumer.js';
import { CopyStructureWhenDirectorySaysIt } from './copy-structure-when-directory-says-it.consumer.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const attributes = (id: string, version: number) => ({
  specversion: '1.0' as const,
  id,
  source: 'directory',
  time: '2026-11-23T08:00:00.000Z',
  subject: 'str-1',
  datacontenttype: 'application/json' as const,
  correlationid: 'c',
  actor: 'service:directory',
  aggregateversion: version,
  audience: 'everyone' as const,
});

const renamed = (
  id: string,
  version: number,
  name: string,
): EventEnvelope<'directory.operator-team.updated.v1'> => ({
  ...attributes(id, version),
  type: 'directory.operator-team.updated.v1',
  data: { team: { ...operatorTeamExample, name } },
});

describe('the local copy of an operator team', () => {
  it('takes newer versions, and ignores older, repeated and reordered ones', async () => {
    const consumer = new CopyOperatorTeamWhenDirectorySaysIt(bench.inbox, bench.teams);
    const events = [
      renamed('e2', 2, 'Nom corrigé'),
      renamed('e1', 1, 'Nom de départ'),
      renamed('e2', 2, 'Nom corrigé'),
      renamed('e2b', 2, 'Republié'),
    ];
    for (const event of events) await consumer.copy(event);
    const { id, operatorCode } = operatorTeamExample;
    const held = (await bench.teams.named([id])).get(id);
    expect(held).toMatchObject({ version: 2, name: 'Nom corrigé', operatorCode });
    expect(held).toMatchObject({ holidayZone: 'metropole', active: true });
    expect(held?.identityFields).toEqual(operatorTeamExample.identityFields);
  });
});

describe('the local copies of operators and procedures', () => {
  it('hold what decides whether something new may point to them, at the last version', async () => {
    const operators = new CopyOperatorWhenDirectorySaysIt(bench.inbox, bench.operators);
    const procedures = new CopyProcedureWhenDirectorySaysIt(bench.inbox, bench.procedures);
    for (const [version, validTo] of [
      [3, '2026-12-31'],
      [2, null],
    ] as const) {
      await operators.copy({
        ...attributes(`o${String(version)}`, version),
        type: 'directory.operator.updated.v1',
        data: { operator: { ...operatorExample, validTo } },
      });
    }
    await procedures.copy({
      ...attributes('p1', 2),
      type: 'directory.procedure.updated.v1',
      data: { procedure: { ...procedureExample, withdrawn: true } },
    });
    const { code, validFrom } = operatorExample;
    expect((await bench.operators.named([code])).get(code)).toEqual({
      ...{ id: code, version: 3, validFrom, validTo: '2026-12-31' },
    });
    expect((await bench.procedures.named(['rsa'])).get('rsa')).toEqual({
      ...{ id: 'rsa', version: 2, label: procedureExample.label, withdrawn: true },
    });
  });
});

describe('the local copies of a house and of a member', () => {
  it('hold what referrals needs, nothing more', async () => {
    await new CopyStructureWhenDirectorySaysIt(bench.inbox, bench.structures).copy({
      ...attributes('s1', 3),
      type: 'directory.structure.registered.v1',
      data: { structure: structureExample },
    });
    await new CopyMemberWhenDirectorySaysIt(bench.inbox, bench.members).copy({
      ...attributes('m1', 4),
      type: 'directory.member.republished.v1',
      data: { member: memberExample },
    });
    const { id, networkId, name, department, zone } = structureExample;
    expect((await bench.structures.named([id])).get(id)).toEqual({
      ...{ id, version: 3, networkId, name, department, zone },
    });
    expect((await bench.members.named(['mem-1'])).get('mem-1')).toEqual({
      ...{ id: 'mem-1', version: 4, displayName: memberExample.displayName },
      ...{ suspended: false, structureIds: ['str-1'], teamIds: [] },
    });
  });
});
