import { randomUUID } from 'node:crypto';
import { about, onVersion, type Asked } from './allowed.js';
import { ask } from './asking.js';
import type { Answer } from '../client.js';
import { requestOf } from './request-of.js';
import { expectedOf, type Row } from './row.js';
import type { Ids, ThingName } from './things.js';
import { thingOf } from './versions.js';

/** Somebody who may not, and the headers by which nothing but the right refuses them. */
export interface Refused extends Asked {
  readonly ids: Ids;
  readonly headers: Readonly<Record<string, string>>;
}

const versions = new Map<string, Readonly<Record<string, string>>>();

/** Reads the version that the refused write has to say, once for each thing. */
export async function withVersion(asked: Asked, ids: Ids): Promise<Refused> {
  const { service, route, row, caller } = asked;
  if (route.method === 'GET') return { ...asked, ids, headers: {} };
  const name = `${service} ${requestOf(route, row, ids).path}`;
  const headers =
    versions.get(name) ?? onVersion(await thingOf(service, route, { row, caller, ids }));
  versions.set(name, headers);
  return { ...asked, ids, headers };
}

/** What is wrong with how somebody who may not is answered: what is foreign does not differ from what is unknown. */
export async function complaintOfRefused(refused: Refused): Promise<string[]> {
  const { row, caller, ids } = refused;
  const answer = await askAbout(refused, ids);
  if (expectedOf(row, caller) === 'forbidden') {
    return answer.status === 403 ? [] : [`${about(refused)}: ${answer.status}, should be 403`];
  }
  const list = row.lists !== undefined && answer.status === 200;
  if (answer.status !== 404 && !list) {
    return [`${about(refused)}: ${answer.status}, should be 404`];
  }
  if (row.lists && JSON.stringify(answer.body).includes(ids(row.lists))) {
    return [`${about(refused)} finds the ${row.lists} in the list`];
  }
  const things = thingsIn(row);
  if (things.length === 0) return [];
  const toUnknown = said(await askAbout(refused, unknownIds), unknownIds, things);
  const toForeign = said(answer, ids, things);
  return toForeign === toUnknown
    ? []
    : [`${about(refused)}: foreign ${toForeign}, unknown ${toUnknown}`];
}

function askAbout({ service, route, row, caller, headers }: Refused, ids: Ids): Promise<Answer> {
  const request = requestOf(route, row, ids);
  return ask(service, caller, { ...request, headers: { ...request.headers, ...headers } });
}

/** Ids that nothing has. */
const unknown = new Map<ThingName, string>();
const unknownIds: Ids = (thing) => {
  if (thing.startsWith('day')) return '2031-03-03';
  if (thing === 'slot start') return '2031-03-03T09:00:00.000Z';
  const id = unknown.get(thing) ?? randomUUID();
  unknown.set(thing, id);
  return id;
};

/** The answer without what differs from one asking to the next, and without the ids asked for. */
function said({ status, body }: Answer, ids: Ids, things: readonly ThingName[]): string {
  const text = JSON.stringify({ ...(body as object), correlationId: '' });
  return things.reduce((rest, thing) => rest.replaceAll(ids(thing), thing), `${status} ${text}`);
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
