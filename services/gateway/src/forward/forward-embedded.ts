import proxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.js';

/** Passes the embedded provider and mailbox through, so that one address does everything. */
export async function forwardEmbedded(
  fastify: FastifyInstance,
  config: GatewayConfig,
): Promise<void> {
  const { host } = new URL(config.PUBLIC_URL);
  const parts = [
    { prefix: '/idp', upstream: config.IDP_UPSTREAM },
    { prefix: '/mailbox', upstream: config.MAILBOX_UPSTREAM },
  ];
  for (const { prefix, upstream } of parts) {
    if (upstream === undefined) continue;
    await fastify.register(proxy, {
      upstream,
      prefix,
      rewritePrefix: prefix,
      replyOptions: {
        rewriteRequestHeaders: (_request, headers) => ({
          ...headers,
          host,
          'x-forwarded-host': host,
          'x-forwarded-proto': new URL(config.PUBLIC_URL).protocol.slice(0, -1),
        }),
      },
    });
  }
}
