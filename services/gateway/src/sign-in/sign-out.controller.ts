import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '@maillage/service-kit';
import { markup, sendPage } from '../plain-page.js';
import { OidcClient } from './oidc-client.js';

/** Public: the session is what ends here. */
@Public()
@Controller('api/session')
export class SignOutController {
  constructor(private readonly oidc: OidcClient) {}

  /** Ends the session here; `redirectTo` ends it at the provider too. */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest): Promise<{ redirectTo: string }> {
    const idToken = request.session.signedIn?.idToken;
    const leaving = idToken ? await this.oidc.beginSignOut(idToken) : null;
    if (!leaving) {
      await request.session.destroy();
      return { redirectTo: '/' };
    }
    await request.session.regenerate();
    request.session.signingOut = leaving.state;
    await request.session.save();
    return { redirectTo: leaving.url };
  }

  /** Where the provider sends the browser back to, with the state it left with. */
  @Get('signed-out')
  async signedOut(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('state') state?: unknown,
  ): Promise<void> {
    const expected = request.session.signingOut;
    if (expected !== undefined && typeof state === 'string' && same(state, expected)) {
      await request.session.destroy();
      await reply.redirect('/', 303);
      return;
    }
    await sendPage(reply, 400, {
      title: 'Déconnexion inattendue',
      body: markup`<p>Cette adresse ne fait pas suite à une déconnexion demandée ici. Rien n’a changé.</p>
<p><a href="/">Revenir à Maillage</a></p>`,
    });
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
