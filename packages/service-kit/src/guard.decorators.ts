import type { Role } from '@maillage/contracts/codes';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import {
  DomainError,
  type ExpectedVersion,
  type IdempotencyRequest,
  type MemberScope,
} from '@maillage/kernel';
import { callerOf, idempotencyRequestOf } from './http-caller.js';
import type { FastifyRequest } from 'fastify';

export const ROLES = 'maillage:roles';
export const PUBLIC = 'maillage:public';

/** The active roles that may use a route (or every route of a controller). */
export const Roles = (...allowed: [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ROLES, allowed);

/** A route that needs no token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export const MEMBERS_ONLY = 'maillage:members-only';

/**
 * A route (or every route of a controller) that no API client may use, whatever its role: what concerns persons,
 * accounts and rights. Source: docs/adr/0014-api-clients.md
 */
export const MembersOnly = (): MethodDecorator & ClassDecorator => SetMetadata(MEMBERS_ONLY, true);

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** What the caller may see, as a `MemberScope`. */
export const CurrentScope = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberScope => callerOf(requestOf(context)).scope,
);

/** The `Idempotency-Key` as an `IdempotencyRequest`, undefined without the header. */
export const IdempotencyOf = createParamDecorator(
  (_: unknown, context: ExecutionContext): IdempotencyRequest | undefined =>
    idempotencyRequestOf(requestOf(context)),
);

/** The version in `If-Match: "<version>"`; null without the header, which is refused once rights are settled. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): ExpectedVersion => {
    const header = requestOf(context).headers['if-match'];
    if (header === undefined) return null;
    const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
    if (version === undefined) {
      throw new DomainError('invalid', 'VERSION.OFF_SCHEMA', 'expected If-Match: "<version>"');
    }
    return Number(version);
  },
);

/** Value of the `ETag` header for a version. */
export const etagOf = (version: number): string => `"${String(version)}"`;
