import { DomainError } from '@maillage/kernel';
import { currentContext } from '@maillage/messaging';
import type { Role, ServiceName } from '@maillage/contracts/codes';
import { UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { MEMBERS_ONLY, PUBLIC, ROLES } from './guard.decorators.js';
import { setCaller } from './http-caller.js';
import { readMemberToken, type MemberClaims } from './member-tokens.js';
import { scopeFromToken } from './scope-from-token.js';
import type { SigningKey, TrustedKeys } from './signing-keys.js';

/** Lets a request in with the gateway's token and one of the route's roles; 401 without, 403 with another role. */
export class MemberGuard implements CanActivate {
  constructor(
    private readonly service: ServiceName,
    private readonly reflector: Reflector,
    private readonly trusted: TrustedKeys,
    private readonly own: SigningKey,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const claims = await this.claimsOf(request);
    const caller = { subject: claims.sub, scope: scopeFromToken(claims) };
    setCaller(request, caller, this.own.hashSecret);
    const present = currentContext();
    if (present) {
      present.correlationId = claims.cid;
      present.actor = claims.sub;
    }
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, places);
    if (!allowed?.includes(claims.role)) {
      throw new DomainError('forbidden', 'ROLE.NOT_ALLOWED', `not open to the role ${claims.role}`);
    }
    if (claims.sub.startsWith('client:') && this.isForMembersOnly(places)) {
      throw new DomainError('forbidden', 'CLIENT.NOT_ALLOWED', 'not open to API clients');
    }
    return true;
  }

  private isForMembersOnly(places: Parameters<Reflector['getAllAndOverride']>[1]): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(MEMBERS_ONLY, places) ?? false;
  }

  private async claimsOf(request: FastifyRequest): Promise<MemberClaims> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new UnauthorizedException('a bearer token of the gateway is needed');
    try {
      return await readMemberToken(this.trusted, this.service, token);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      throw new UnauthorizedException(error.message);
    }
  }
}
