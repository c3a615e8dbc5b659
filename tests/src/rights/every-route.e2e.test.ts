import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import { complaintOfAllowed, type Asked } from './allowed.js';
import { ask } from './asking.js';
import { callers, roleCases, type RoleCase } from './callers.js';
import { removeCopies } from './copies.js';
import { differences, settledMarks } from './database-marks.js';
import { leaveElsewhere, settleElsewhere } from './elsewhere.js';
import { routesOf, type ApiRoute } from './open-api.js';
import { complaintOfRefused, withVersion } from './refused.js';
import { requestOf } from './request-of.js';
import { expectedOf, rowsFor } from './row.js';
import { rightsTables } from './tables.js';
import { makeThings, type Ids } from './things.js';

let routes: ReadonlyMap<ServiceName, readonly ApiRoute[]>;
let idsFor: (roleCase: RoleCase) => Ids;

beforeAll(async () => {
  await settleElsewhere();
  idsFor = await makeThings();
  routes = new Map(
    await Promise.all(
      serviceNames.map(async (service) => [service, await routesOf(service)] as const),
    ),
  );
});
afterAll(leaveElsewhere);
afterAll(removeCopies);

function askedOf(service: ServiceName, name: string): Asked[] {
  const route = routes.get(service)?.find((each) => each.name === name);
  if (!route) return [];
  return rowsFor(rightsTables[service], name).flatMap((row) =>
    callers.map((caller) => ({ service, route, row, caller })),
  );
}

const mayNot = ({ row, caller }: Asked): boolean => expectedOf(row, caller) !== 'allowed';

describe.each(serviceNames)('the routes of %s', (service) => {
  const rows = rightsTables[service];

  it('have their row each, and no row is about nothing', () => {
    const names = (routes.get(service) ?? []).map(({ name }) => name);
    const without = names.filter((name) => !(name in rows));
    const gone = Object.keys(rows).filter((name) => !names.includes(name));
    expect([
      ...without.map(
        (name) =>
          `${name} of ${service} has no row: say who may in tests/src/rights/${service}.rights.ts`,
      ),
      ...gone.map((name) => `${name} is no route of ${service}: remove its row`),
    ]).toEqual([]);
  });

  it('are asked by every role, near and far', () => {
    expect(new Set(callers.map(({ roleCase }) => roleCase))).toEqual(new Set(roleCases));
    expect((routes.get(service) ?? []).length).toBeGreaterThan(2);
  });

  it('refuse whoever has no right, as if what is foreign did not exist, and nothing is changed', async () => {
    const refused: Awaited<ReturnType<typeof withVersion>>[] = [];
    for (const asked of Object.keys(rows).flatMap((name) => askedOf(service, name))) {
      if (mayNot(asked)) refused.push(await withVersion(asked, idsFor(asked.caller.roleCase)));
    }
    const before = await settledMarks(service);
    const complaints: string[] = [];
    for (const asked of refused) complaints.push(...(await complaintOfRefused(asked)));
    expect(complaints).toEqual([]);
    expect(differences(before, await settledMarks(service))).toEqual([]);
  });

  it.each(Object.keys(rows))('%s lets in whoever has the right, and does it', async (name) => {
    const complaints: string[] = [];
    for (const asked of askedOf(service, name)) {
      if (mayNot(asked)) continue;
      complaints.push(...(await complaintOfAllowed(asked, idsFor(asked.caller.roleCase))));
    }
    expect(complaints).toEqual([]);
  });

  it.each(Object.keys(rows))('%s asks who it is', async (name) => {
    const [asked] = askedOf(service, name);
    expect(asked).toBeDefined();
    if (!asked) return;
    const request = requestOf(asked.route, asked.row, idsFor('agent'));
    const { status } = await ask(service, undefined, request);
    const expected = asked.row.rights === 'public' ? (asked.row.instead?.status ?? 200) : 401;
    expect(status).toBe(expected);
  });
});
