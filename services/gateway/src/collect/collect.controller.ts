import { Body, Controller, HttpCode, Inject, Logger, Post } from '@nestjs/common';
import { scrub } from '@maillage/contracts/scrub';
import { DomainError } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { countRefused, countReport } from './console-metrics.js';
import { faroPayload, type FaroPayload } from './faro-payload.js';

const forwardTimeoutMs = 2000;

/** Takes in what the console reports of itself: counted, scrubbed, and passed on where a collector is set. */
@Public()
@Controller('collect')
export class CollectController {
  private readonly logger = new Logger('Console');

  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  @Post()
  @HttpCode(202)
  collect(@Body() body: unknown): Record<string, never> {
    const parsed = faroPayload.safeParse(body);
    if (!parsed.success) {
      countRefused('schema');
      throw new DomainError('invalid', 'COLLECT.INVALID', 'This is not a report of the console.');
    }
    const report = scrub(parsed.data) as FaroPayload;
    countReport(report);
    for (const { type, value } of report.exceptions ?? []) {
      this.logger.warn({ msg: 'console error', type, value });
    }
    if (this.config.FARO_COLLECTOR_URL !== undefined) {
      void this.forward(this.config.FARO_COLLECTOR_URL, report);
    }
    return {};
  }

  private async forward(url: string, report: FaroPayload): Promise<void> {
    try {
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report),
        signal: AbortSignal.timeout(forwardTimeoutMs),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      this.logger.warn({ msg: 'the collector did not take a report', reason });
    }
  }
}
