import { STATUS_CODES } from 'node:http';
import { currentContext } from '@maillage/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Problem details for refusals that happen before Nest: origin, proxy, session. */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: { status: number; code: string; detail: string },
): Promise<void> {
  await reply
    .code(problem.status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: STATUS_CODES[problem.status] ?? 'Error',
      ...problem,
      correlationId: currentContext()?.correlationId ?? request.id,
    });
}
