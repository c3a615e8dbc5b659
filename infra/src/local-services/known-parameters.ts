import type { Middleware } from 'koa';

/** What ProConnect takes at its authorization endpoint; anything else is refused. Source: its guide for service providers. */
const KNOWN = new Set([
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'acr_values',
  'claims',
  'prompt',
  'login_hint',
]);

/** Shortest state and nonce that ProConnect takes. */
const SHORTEST = 32;

/** Refuses a sign-in that ProConnect would refuse: a parameter it does not know, a state or nonce that is too short. */
export const knownParametersOnly: Middleware = async (context, next) => {
  if (context.path !== '/auth') {
    await next();
    return;
  }
  const asked = new URLSearchParams(context.querystring);
  const unknown = [...asked.keys()].filter((name) => !KNOWN.has(name));
  const short = ['state', 'nonce'].filter((name) => (asked.get(name) ?? '').length < SHORTEST);
  if (unknown.length > 0) context.throw(400, `unknown parameters: ${unknown.join(', ')}`);
  if (short.length > 0) context.throw(400, `too short: ${short.join(', ')}`);
  await next();
};
