import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, systemClock } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { sendPage } from '../plain-page.js';
import { DIRECTORY, type DirectoryAccess } from '../session/ports/directory-access.js';
import { OwnSessions } from '../session/ports/own-sessions.js';
import { deviceOf } from '../session/ports/device.js';
import { rolesOf, type PendingSignIn, type SignInPurpose } from '../session/ports/session.js';
import { localPath } from './local-path.js';
import { OidcClient, type ProvenIdentity } from './oidc-client.js';
import { refusalStatus, refusedPage, type Refusal } from './refused-page.js';

/** Longer than any token that was mailed. */
const longestToken = 300;

/** Public: the session is what is made here. */
@Public()
@Controller()
export class SignInController {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly oidc: OidcClient,
    @Inject(DIRECTORY) private readonly directory: DirectoryAccess,
    private readonly sessions: OwnSessions,
  ) {}

  @Get('api/session/sign-in')
  begin(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('returnTo') returnTo?: string,
  ): Promise<void> {
    return this.leave(request, reply, { returnTo: localPath(returnTo) });
  }

  /** The mailed link: opening it takes nothing up yet, since scanners open links; signing in does. */
  @Get('invitation')
  beginInvited(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('token') token?: unknown,
  ): Promise<void> {
    const usable = typeof token === 'string' && token !== '' && token.length <= longestToken;
    if (!usable) return this.refuse(reply, { code: 'invitation-over', help: null });
    return this.leave(request, reply, { returnTo: '/', invitationToken: token });
  }

  @Get('api/session/callback')
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pending = request.session.pending;
    if (!pending) {
      await reply.redirect('/api/session/sign-in', 303);
      return;
    }
    // What was begun is ended once, however it ends.
    delete request.session.pending;
    try {
      const identity = await this.oidc.complete(request.url, pending);
      const refused = await this.open(request, identity, pending);
      if (refused) await this.refuse(reply, refused);
      else await reply.redirect(pending.returnTo, 303);
    } catch (error) {
      this.logger.warn({ msg: 'sign-in failed', reason: (error as Error).message });
      await this.refuse(reply, refusalOf(error));
    }
  }

  private async leave(
    request: FastifyRequest,
    reply: FastifyReply,
    purpose: SignInPurpose,
  ): Promise<void> {
    try {
      const { pending, url } = await this.oidc.begin(purpose);
      request.session.pending = pending;
      await request.session.save();
      await reply.redirect(url, 303);
    } catch (error) {
      await this.refuse(reply, refusalOf(error));
    }
  }

  /** Opens a session under a new id, so that one planted before sign-in is worth nothing. */
  private async open(
    request: FastifyRequest,
    identity: ProvenIdentity,
    { invitationToken }: PendingSignIn,
  ): Promise<Refusal | null> {
    const { issuer, subject, email } = identity;
    const answer = await this.directory.signIn({
      issuer,
      subject,
      email,
      ...(invitationToken === undefined ? {} : { invitationToken }),
    });
    if (!answer.member) return { code: answer.refused, help: answer.help };
    const role = rolesOf(answer.member.grants)[0];
    if (!role) return { code: 'no-grant', help: null };
    await request.session.regenerate();
    const now = systemClock.now().getTime();
    request.session.signedIn = {
      memberId: answer.member.memberId,
      displayName: answer.member.displayName,
      grants: answer.member.grants,
      role,
      signedInAt: now,
      grantsReadAt: now,
      device: deviceOf(request.headers['user-agent']),
      idToken: identity.idToken,
    };
    await request.session.save();
    await this.sessions.remember(answer.member.memberId, request.session.sessionId, now);
    this.logger.log({ msg: 'signed in', member: answer.member.memberId });
    return null;
  }

  private async refuse(reply: FastifyReply, refusal: Refusal): Promise<void> {
    this.logger.warn({ msg: 'sign-in refused', refusal: refusal.code });
    await sendPage(reply, refusalStatus(refusal), refusedPage(refusal));
  }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof DomainError)) throw error;
  if (error.kind !== 'unavailable') return { code: 'failed', help: null };
  const silent =
    error.code === 'SIGN_IN.PROVIDER_UNREACHABLE' ? 'provider-silent' : 'directory-silent';
  return { code: silent, help: null };
}
