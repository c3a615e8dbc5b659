import { Controller, Get, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, systemClock } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { DIRECTORY, type DirectoryAccess } from '../session/ports/directory-access.js';
import { rolesOf } from '../session/ports/session.js';
import { localPath } from './local-path.js';
import { OidcClient, type ProvenIdentity } from './oidc-client.js';
import { refusalStatus, refusedPage, type Refusal } from './refused-page.js';

/** Public: the session is what is checked here. */
@Public()
@Controller('api/session')
export class SignInController {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly oidc: OidcClient,
    @Inject(DIRECTORY) private readonly directory: DirectoryAccess,
  ) {}

  @Get('sign-in')
  async begin(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('returnTo') returnTo?: string,
  ): Promise<void> {
    try {
      const { pending, url } = await this.oidc.begin(localPath(returnTo));
      request.session.pending = pending;
      await request.session.save();
      await reply.redirect(url, 303);
    } catch (error) {
      await this.refuse(reply, refusalOf(error));
    }
  }

  @Get('callback')
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pending = request.session.pending;
    if (!pending) {
      await reply.redirect('/api/session/sign-in', 303);
      return;
    }
    try {
      const identity = await this.oidc.complete(request.url, pending);
      const refused = await this.open(request, identity);
      if (refused) await this.refuse(reply, refused);
      else await reply.redirect(pending.returnTo, 303);
    } catch (error) {
      await this.refuse(reply, refusalOf(error));
    }
  }

  /** Ends the session here; `redirectTo` ends it at the provider too. */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest): Promise<{ redirectTo: string }> {
    const idToken = request.session.signedIn?.idToken;
    await request.session.destroy();
    return { redirectTo: idToken ? await this.oidc.signOutUrl(idToken) : '/' };
  }

  /** Opens a session under a new id, so that one planted before sign-in is worth nothing. */
  private async open(request: FastifyRequest, identity: ProvenIdentity): Promise<Refusal | null> {
    const { issuer, subject, email } = identity;
    const answer = await this.directory.signIn({ issuer, subject, email });
    if (!answer.member) return answer.refused;
    const role = rolesOf(answer.member.grants)[0];
    if (!role) return 'no-grant';
    await request.session.regenerate();
    const now = systemClock.now().getTime();
    request.session.signedIn = {
      memberId: answer.member.memberId,
      displayName: answer.member.displayName,
      grants: answer.member.grants,
      role,
      signedInAt: now,
      grantsReadAt: now,
      idToken: identity.idToken,
    };
    await request.session.save();
    this.logger.log({ msg: 'signed in', member: answer.member.memberId });
    return null;
  }

  private async refuse(reply: FastifyReply, refusal: Refusal): Promise<void> {
    this.logger.warn({ msg: 'sign-in refused', refusal });
    await reply
      .code(refusalStatus(refusal))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(refusedPage(refusal));
  }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof DomainError)) throw error;
  if (error.kind !== 'unavailable') return 'failed';
  return error.code === 'SIGN_IN.PROVIDER_UNREACHABLE' ? 'provider-silent' : 'directory-silent';
}
