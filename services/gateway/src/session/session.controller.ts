import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleChoice, type SessionResource } from '@maillage/contracts/http/gateway';
import { DomainError } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { OidcClient } from '../sign-in/oidc-client.js';
import { CurrentSession } from './current-session.js';
import { activeGrants, rolesOf, sessionLimits, type SignedInSession } from './session.js';

export const signedOut = (): DomainError =>
  new DomainError('unauthenticated', 'SESSION.SIGNED_OUT', 'Nobody is signed in; sign in first.');

/** Public: the session is what is checked here. */
@Public()
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly current: CurrentSession,
    private readonly oidc: OidcClient,
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest): Promise<SessionResource> {
    return this.resource(await this.required(request));
  }

  @Put('role')
  async chooseRole(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<SessionResource> {
    const session = await this.required(request);
    const choice = roleChoice.safeParse(body);
    if (!choice.success) {
      throw new DomainError('invalid', 'REQUEST.INVALID', 'role: one of your roles is expected.');
    }
    if (!rolesOf(session.grants).includes(choice.data.role)) {
      throw new DomainError('forbidden', 'SESSION.ROLE_NOT_HELD', 'You do not hold this role.');
    }
    const chosen = { ...session, role: choice.data.role };
    request.session.signedIn = chosen;
    return this.resource(chosen);
  }

  /** Ends the session here; `redirectTo` ends it at the provider too. */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest): Promise<{ redirectTo: string }> {
    const idToken = request.session.signedIn?.idToken;
    await request.session.destroy();
    return { redirectTo: idToken ? await this.oidc.signOutUrl(idToken) : '/' };
  }

  private async required(request: FastifyRequest): Promise<SignedInSession> {
    const session = await this.current.of(request);
    if (!session) throw signedOut();
    return session;
  }

  private resource(session: SignedInSession): SessionResource {
    return {
      memberId: session.memberId,
      displayName: session.displayName,
      role: session.role,
      roles: rolesOf(session.grants),
      grants: activeGrants(session),
      expiresAt: new Date(session.signedInAt + sessionLimits.totalMs).toISOString(),
      demonstration: this.config.DEMO_NETWORK === 'on',
    };
  }
}
