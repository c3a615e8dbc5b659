import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@maillage/contracts/codes';
import { Client, type Answer } from '../client.js';
import { testProduct } from '../test-product.js';
import type { Caller } from './callers.js';
import { keyOf, signToken } from './tokens.js';

const goodForMs = 30_000;
const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
let gatewayKey: ReturnType<typeof keyOf> | undefined;

/** The caller's token for a service, signed with the gateway's key. */
export function tokenOf(caller: Caller, service: ServiceName): Promise<string> {
  const name = `${caller.name} ${caller.subject} ${service}`;
  const known = tokens.get(name);
  if (known && known.until > Date.now()) return known.token;
  gatewayKey ??= keyOf('gateway');
  const token = gatewayKey.then((key) => signToken(service, key, caller));
  tokens.set(name, { token, until: Date.now() + goodForMs });
  return token;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  /** JSON, unless a text or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a service past the gateway, with a token that the gateway could have made; nobody: without. */
export async function ask<T = unknown>(
  service: ServiceName,
  caller: Caller | undefined,
  { method, path, body, headers = {} }: Request,
): Promise<Answer<T>> {
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  return new Client(testProduct.urlOf(service)).send<T>(method, path, {
    headers: {
      ...(caller ? { authorization: `Bearer ${await tokenOf(caller, service)}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: plain ? body : JSON.stringify(body) }),
  });
}

/** The body of a success. @throws Error with the answer otherwise. */
export function read<T>(caller: Caller, service: ServiceName, path: string): Promise<T> {
  return succeeded<T>(service, caller, { method: 'GET', path });
}

/** What a POST has made. @throws Error with the answer when it has not. */
export function made<T = { id: string; localDay: string }>(
  caller: Caller,
  service: ServiceName,
  path: string,
  body: unknown,
): Promise<T> {
  return succeeded<T>(service, caller, { method: 'POST', path, body });
}

async function succeeded<T>(service: ServiceName, caller: Caller, request: Request): Promise<T> {
  const { status, body } = await ask<T>(service, caller, request);
  if (status === 200 || status === 201) return body;
  const asked = `${request.method} ${service} ${request.path} as ${caller.name}`;
  throw new Error(`${asked} was answered ${status}: ${JSON.stringify(body)}`);
}
