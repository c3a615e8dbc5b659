import type { Request } from './asking.js';
import type { ApiRoute } from './open-api.js';
import type { Row } from './row.js';
import type { Ids } from './things.js';

/** The request of a row, about these things. */
export function requestOf({ method, pattern }: ApiRoute, row: Row, id: Ids): Request {
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const thing = row.path?.[name];
    if (!thing) throw new Error(`${method} ${pattern}: its row does not say what {${name}} names`);
    return encodeURIComponent(id(thing));
  });
  const query = row.query ? `?${new URLSearchParams(row.query(id)).toString()}` : '';
  const request = { method, path: `${filled}${query}` };
  if (!row.body) return request;
  const headers = row.type === undefined ? {} : { 'content-type': row.type };
  return { ...request, body: row.body(id), headers };
}
