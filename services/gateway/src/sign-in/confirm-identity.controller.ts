import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { markup, sendPage, type PlainPage } from '../plain-page.js';
import { DIRECTORY, type DirectoryAccess } from '../session/ports/directory-access.js';

const longestToken = 300;

const over: PlainPage = {
  title: 'Ce lien n’est plus valable',
  body: markup`<p>Il a déjà servi, ou plus d’une heure a passé. Reconnectez-vous pour en recevoir un autre.</p>
<p><a href="/api/session/sign-in">Se connecter</a></p>`,
};
const linked: PlainPage = {
  title: 'C’est confirmé',
  body: markup`<p>Cette façon de vous connecter est maintenant la vôtre.</p>
<p><a href="/api/session/sign-in">Se connecter</a></p>`,
};
const silent: PlainPage = {
  title: 'Réessayez dans une minute',
  body: markup`<p>Ce lien ne peut pas être vérifié pour le moment.</p>`,
};
const question = (token: string): PlainPage => ({
  title: 'Est-ce bien vous ?',
  body: markup`<p>Quelqu’un s’est connecté avec votre adresse, d’une manière que Maillage ne connaît pas encore. Si c’est vous, confirmez : vous pourrez ensuite entrer ainsi.</p>
<p>Si ce n’est pas vous, fermez cette page : cette personne n’entrera pas.</p>
<form method="post" action="/api/session/confirm-identity">
<input type="hidden" name="token" value="${token}">
<button type="submit">C’est moi, confirmer</button>
</form>`,
});

/** Public: the mailed token is what is checked here. Opening the page does nothing, since scanners open links. */
@Public()
@Controller()
export class ConfirmIdentityController {
  constructor(@Inject(DIRECTORY) private readonly directory: DirectoryAccess) {}

  @Get('confirm-identity')
  show(@Res() reply: FastifyReply, @Query('token') token?: unknown): Promise<void> {
    return this.answer(reply, token, false);
  }

  @Post('api/session/confirm-identity')
  confirm(
    @Res() reply: FastifyReply,
    @Body() body: { token?: unknown } | undefined,
  ): Promise<void> {
    return this.answer(reply, body?.token, true);
  }

  private async answer(reply: FastifyReply, token: unknown, confirmed: boolean): Promise<void> {
    if (typeof token !== 'string' || token === '' || token.length > longestToken) {
      return sendPage(reply, 410, over);
    }
    try {
      const state = await this.directory.identityLink({ token, confirmed });
      if (state === 'over') return await sendPage(reply, 410, over);
      await sendPage(reply, 200, state === 'open' ? question(token) : linked);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'unavailable') throw error;
      await sendPage(reply, 503, silent);
    }
  }
}
