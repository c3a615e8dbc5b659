import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { metricsRegistry } from '@maillage/messaging';

/** What must be reachable before the gateway takes people in. */
export type HealthProbes = Readonly<Record<string, () => Promise<boolean> | boolean>>;
export const HEALTH_PROBES = Symbol('HEALTH_PROBES');

const probeLimitMs = 1500;

@Controller()
export class HealthController {
  constructor(@Inject(HEALTH_PROBES) private readonly probes: HealthProbes) {}

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const results = await Promise.all(
      Object.entries(this.probes).map(async ([name, probe]) => [name, await answersInTime(probe)]),
    );
    const ok = results.every(([, up]) => up === true);
    await reply
      .code(ok ? 200 : 503)
      .send({ status: ok ? 'ok' : 'unavailable', details: Object.fromEntries(results) as unknown });
  }

  @Get('metrics')
  @Header('content-type', metricsRegistry.contentType)
  metrics(): Promise<string> {
    return metricsRegistry.metrics();
  }
}

async function answersInTime(probe: () => Promise<boolean> | boolean): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), probeLimitMs);
  });
  try {
    return await Promise.race([Promise.resolve(probe()), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
