import { metricsRegistry } from '@maillage/messaging';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from './guard.decorators.js';
import { Measures } from './measures.js';
import { Readiness } from './readiness.js';

/** What operators and the launcher ask of every part. */
@ApiExcludeController()
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly measures: Measures,
  ) {}

  @Public()
  @Get('/health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('/health/ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): ReturnType<Readiness['report']> {
    const report = this.readiness.report();
    void reply.status(report.ready ? 200 : 503);
    return report;
  }

  @Public()
  @Get('/metrics')
  @Header('Content-Type', metricsRegistry.contentType)
  async metrics(): Promise<string> {
    await this.measures.take();
    return metricsRegistry.metrics();
  }
}
