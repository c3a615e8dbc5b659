import type { FastifyRequest } from 'fastify';

const webhooks = ['/api/directory/v1/sms/receipts', '/api/directory/v1/sms/answers'];

/** What the SMS operator tells: it has no session to borrow, the directory checks its signature. */
export function isSmsWebhook({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean {
  return method === 'POST' && webhooks.includes(url);
}
