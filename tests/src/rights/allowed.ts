import { isDeepStrictEqual } from 'node:util';
import type { ServiceName } from '@maillage/contracts/codes';
import type { Answer } from '../client.js';
import { madeAnew } from './anew.js';
import { ask } from './asking.js';
import type { Caller } from './callers.js';
import type { ApiRoute } from './open-api.js';
import { requestOf } from './request-of.js';
import type { Row } from './row.js';
import type { Ids } from './things.js';
import { thingOf, type Thing } from './versions.js';

/** One caller who asks one route in one way. */
export interface Asked {
  readonly service: ServiceName;
  readonly route: ApiRoute;
  readonly row: Row;
  readonly caller: Caller;
}

export const about = ({ service, route, caller }: Asked): string =>
  `${service} ${route.name} as ${caller.name}`;

/** Says the version that was read. */
export const onVersion = (thing: Thing | null): Readonly<Record<string, string>> =>
  thing ? { 'if-match': `"${thing.version}"` } : {};

/** What is wrong with how somebody who may is answered: with anything but a success, or without effect. */
export async function complaintOfAllowed(asked: Asked, shared: Ids): Promise<string[]> {
  const { service, row, route, caller } = asked;
  const own = row.anew ? await madeAnew(row.anew, caller.roleCase) : {};
  const ids: Ids = (thing) => own[thing] ?? shared(thing);
  const writes = route.method !== 'GET';
  const before = writes ? await thingOf(service, route, { row, caller, ids }) : null;
  const request = requestOf(route, row, ids);
  const headers = { ...request.headers, ...onVersion(before) };
  const answer = await ask(service, caller, { ...request, headers });
  if (!fits(answer, row)) {
    const why = JSON.stringify(answer.body).slice(0, 300);
    return [`${about(asked)} should be let in: ${answer.status} ${why}`];
  }
  if (row.lists && !JSON.stringify(answer.body).includes(ids(row.lists))) {
    return [`${about(asked)} should find the ${row.lists} in the list`];
  }
  const sets = route.method === 'PATCH' || route.method === 'PUT';
  return sets ? complaintOfUpdate(asked, { before, ids, sent: request.body }) : [];
}

function fits({ status, body }: Answer, { instead }: Row): boolean {
  if (!instead) return status >= 200 && status < 300;
  return status === instead.status && (body as { code?: string }).code === instead.code;
}

interface Update {
  readonly before: Thing | null;
  readonly ids: Ids;
  readonly sent: unknown;
}

/** Reads what was set, and sets it back, for the tests that come after. */
async function complaintOfUpdate(asked: Asked, { before, ids, sent }: Update): Promise<string[]> {
  const { service, route, row, caller } = asked;
  const after = await thingOf(service, route, { row, caller, ids });
  const fields = Object.entries(sent as Readonly<Record<string, unknown>>);
  const lost = fields.filter(([name, value]) => !isDeepStrictEqual(after?.[name], value));
  if (!before || !after || lost.length > 0) {
    return [`${about(asked)}: sent ${JSON.stringify(sent)}, read ${JSON.stringify(after)}`];
  }
  const back = Object.fromEntries(fields.map(([name]) => [name, before[name]]));
  const { method, path } = requestOf(route, row, ids);
  const { status } = await ask(service, caller, {
    ...{ method, path, body: back, headers: onVersion(after) },
  });
  return status === 200 ? [] : [`${about(asked)} cannot set back ${JSON.stringify(back)}`];
}
