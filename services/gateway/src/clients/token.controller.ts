import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { CLIENTS, type ClientAccess } from './ports/client-access.js';
import { ClientLimit } from './ports/client-limit.js';
import { ClientTokens, tokenSeconds } from './ports/client-tokens.js';
import { readTokenRequest, TokenError } from './token-request.js';

/** Public: the client's secret is what is checked here. Source: RFC 6749 §4.4. */
@Public()
@Controller('api/oauth')
export class TokenController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ClientAccess,
    private readonly tokens: ClientTokens,
    private readonly limit: ClientLimit,
  ) {}

  @Post('token')
  @HttpCode(200)
  async token(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    try {
      await reply.send(await this.answer(request, body));
    } catch (error) {
      if (error instanceof TokenError) await refuse(reply, error);
      else if (error instanceof DomainError && error.kind === 'unavailable') {
        await reply.code(503).header('retry-after', '5').send({ error: 'temporarily_unavailable' });
      } else throw error;
    }
  }

  private async answer({ headers, ip }: FastifyRequest, body: unknown): Promise<object> {
    const asked = readTokenRequest(headers.authorization, body);
    await this.limit.countTokenTry(asked.clientId, ip);
    const client = await this.clients.bySecret(asked.clientId, asked.secret);
    if (!client) throw new TokenError('invalid_client', 'unknown client, wrong secret, or revoked');
    const scope = `${client.grant.scope}:${client.grant.scopeId}`;
    if (asked.scope !== undefined && asked.scope !== '' && asked.scope !== scope) {
      throw new TokenError('invalid_scope', `this client holds ${scope}`);
    }
    const access_token = await this.tokens.issue(client.clientId);
    return { access_token, token_type: 'Bearer', expires_in: tokenSeconds, scope };
  }
}

async function refuse(reply: FastifyReply, { code, message }: TokenError): Promise<void> {
  if (code === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="Maillage"');
  await reply
    .code(code === 'invalid_client' ? 401 : 400)
    .send({ error: code, error_description: message });
}
