import { createHmac } from 'node:crypto';
import { DomainError, type IdempotencyRequest, type MemberScope } from '@maillage/kernel';
import type { FastifyRequest } from 'fastify';

/** Who sent a request; set by the guard. */
export interface Caller {
  /** `member:<id>` */
  readonly subject: string;
  readonly scope: MemberScope;
}

const callers = new WeakMap<FastifyRequest, Caller & { readonly hashSecret: Buffer }>();

/** For the guard only. */
export function setCaller(request: FastifyRequest, caller: Caller, hashSecret: Buffer): void {
  callers.set(request, { ...caller, hashSecret });
}

/** @throws Error on a route that is `@Public()`: it has no caller. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error(`${request.url} is public and has no caller`);
  return caller;
}

const keyShape = /^[\x21-\x7e]{8,128}$/;

/** @throws DomainError `IDEMPOTENCY.OFF_SCHEMA` (invalid) unless the key is 8 to 128 visible ASCII characters. */
export function idempotencyRequestOf(request: FastifyRequest): IdempotencyRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  const caller = callers.get(request);
  if (!caller) throw new Error(`${request.url} is public and cannot be made idempotent`);
  if (typeof key !== 'string' || !keyShape.test(key)) {
    throw new DomainError(
      'invalid',
      'IDEMPOTENCY.OFF_SCHEMA',
      'expected one Idempotency-Key of 8 to 128 visible ASCII characters',
    );
  }
  const bodyHash = createHmac('sha256', caller.hashSecret)
    .update(`${request.method} ${request.url}\n${canonical(request.body)}`)
    .digest('base64url');
  return { subject: caller.subject, key, bodyHash };
}

/** JSON with sorted keys, so that the order of a body's fields does not matter. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
