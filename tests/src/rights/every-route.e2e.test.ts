import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import type { Answer } from '../client.js';
import { ask } from './asking.js';
import { callers, roleCases, type Caller, type RoleCase } from './callers.js';
import { differences, settledMarks } from './database-marks.js';
import { leaveElsewhere, settleElsewhere } from './elsewhere.js';
import { routesOf, type ApiRoute } from './open-api.js';
import { requestOf } from './request-of.js';
import { expectedOf, rowsFor, type Row } from './row.js';
import { rightsTables } from './tables.js';
import { makeThings, type Ids, type ThingName } from './things.js';

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

/** Ids that nothing has. */
const unknown = new Map<ThingName, string>();
const unknownIds: Ids = (thing) => {
  if (thing.startsWith('day')) return '2031-03-03';
  const id = unknown.get(thing) ?? randomUUID();
  unknown.set(thing, id);
  return id;
};

interface Asked {
  readonly service: ServiceName;
  readonly route: ApiRoute;
  readonly row: Row;
  readonly caller: Caller;
}

const about = ({ service, route, caller }: Asked): string =>
  `${service} ${route.name} as ${caller.name}`;

/** Refused writes bring the version that things have at first, so that nothing else than the right refuses them. */
function askAbout({ service, route, row, caller }: Asked, ids: Ids): Promise<Answer> {
  const request = requestOf(route, row, ids);
  const refused = expectedOf(row, caller) !== 'allowed' && route.method !== 'GET';
  return ask(service, caller, refused ? { ...request, headers: { 'if-match': '"1"' } } : request);
}

/** The answer without what differs from one asking to the next, and without the ids asked for. */
function said({ status, body }: Answer, ids: Ids, things: readonly ThingName[]): string {
  const text = JSON.stringify({ ...(body as object), correlationId: '' });
  return things.reduce((rest, thing) => rest.replaceAll(ids(thing), thing), `${status} ${text}`);
}

const isBusiness = (status: number): boolean =>
  (status >= 200 && status < 300) || [409, 422, 428].includes(status);

async function complaintOfAllowed(asked: Asked): Promise<string[]> {
  const { row, route, caller } = asked;
  const ids = idsFor(caller.roleCase);
  const answer = await askAbout(asked, ids);
  const fits = route.method === 'GET' ? answer.status === 200 : isBusiness(answer.status);
  if (!fits && !row.answers?.includes(answer.status)) {
    const why = JSON.stringify(answer.body).slice(0, 300);
    return [`${about(asked)} should be let in: ${answer.status} ${why}`];
  }
  if (row.lists && !JSON.stringify(answer.body).includes(ids(row.lists))) {
    return [`${about(asked)} should find the ${row.lists} in the list`];
  }
  return [];
}

async function complaintOfRefused(asked: Asked): Promise<string[]> {
  const { row, caller } = asked;
  const ids = idsFor(caller.roleCase);
  const answer = await askAbout(asked, ids);
  if (expectedOf(row, caller) === 'forbidden') {
    return answer.status === 403 ? [] : [`${about(asked)}: ${answer.status}, should be 403`];
  }
  const list = row.lists !== undefined && answer.status === 200;
  if (answer.status !== 404 && !list) {
    return [`${about(asked)}: ${answer.status}, should be 404`];
  }
  if (row.lists && JSON.stringify(answer.body).includes(ids(row.lists))) {
    return [`${about(asked)} finds the ${row.lists} in the list`];
  }
  const things = thingsIn(row);
  if (things.length === 0) return [];
  const toUnknown = said(await askAbout(asked, unknownIds), unknownIds, things);
  const toForeign = said(answer, ids, things);
  return toForeign === toUnknown
    ? []
    : [`${about(asked)}: foreign ${toForeign}, unknown ${toUnknown}`];
}

/** The things that a row's request names. */
function thingsIn(row: Row): ThingName[] {
  const named = new Set<ThingName>(Object.values(row.path ?? {}));
  const note: Ids = (thing) => {
    named.add(thing);
    return '';
  };
  row.query?.(note);
  row.body?.(note);
  return [...named];
}

function askedOf(service: ServiceName, name: string): Asked[] {
  const route = routes.get(service)?.find((each) => each.name === name);
  if (!route) return [];
  return rowsFor(rightsTables[service], name).flatMap((row) =>
    callers.map((caller) => ({ service, route, row, caller })),
  );
}

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
    const before = await settledMarks(service);
    const complaints: string[] = [];
    for (const name of Object.keys(rows)) {
      const refused = askedOf(service, name).filter(
        ({ row, caller }) => expectedOf(row, caller) !== 'allowed',
      );
      complaints.push(...(await Promise.all(refused.map(complaintOfRefused))).flat());
    }
    expect(complaints).toEqual([]);
    expect(differences(before, await settledMarks(service))).toEqual([]);
  });

  it.each(Object.keys(rows))('%s lets in whoever has the right', async (name) => {
    const complaints: string[] = [];
    for (const asked of askedOf(service, name)) {
      if (expectedOf(asked.row, asked.caller) === 'allowed') {
        complaints.push(...(await complaintOfAllowed(asked)));
      }
    }
    expect(complaints).toEqual([]);
  });

  it.each(Object.keys(rows))('%s asks who it is', async (name) => {
    const [asked] = askedOf(service, name);
    expect(asked).toBeDefined();
    if (!asked) return;
    const request = requestOf(asked.route, asked.row, idsFor('agent'));
    const { status } = await ask(service, undefined, request);
    const expected = asked.row.rights === 'public' ? (asked.row.answers?.[0] ?? 200) : 401;
    expect(status).toBe(expected);
  });
});
