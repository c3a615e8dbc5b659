import { currentContext } from '@maillage/messaging';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { problemOf } from './problem.js';

/** The one filter: every refusal and every defect leaves as problem details; defects are logged. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Defect');

  catch(error: unknown, host: ArgumentsHost): void {
    const correlationId = currentContext()?.correlationId ?? 'none';
    const problem = problemOf(error, correlationId);
    if (problem.status === 500) {
      this.logger.error(
        error instanceof Error ? error.message : String(error),
        error instanceof Error ? error.stack : undefined,
      );
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
