import { Logger } from '@nestjs/common';
import { currentContext } from '@maillage/messaging';
import { problemOf } from '@maillage/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';

const logger = new Logger('Defect');

/** Fastify's error handler for what Nest does not see: forwarded requests. Every refusal is problem details. */
export async function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const problem = problemOf(error, currentContext()?.correlationId ?? request.id);
  if (problem.status === 500) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    logger.error(message, stack);
  }
  await reply.code(problem.status).type('application/problem+json').send(problem);
}
