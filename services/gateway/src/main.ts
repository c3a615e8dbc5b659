import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { PinoLogger, ConfigError, createPino, loadConfig } from '@maillage/service-kit';
import { gatewayConfigSchema } from './config.js';
import { openGateway } from './open-gateway.js';

try {
  const config = loadConfig('gateway', gatewayConfigSchema, process.env);
  Logger.overrideLogger(new PinoLogger(createPino('gateway', config.LOG_LEVEL)));
  const gateway = await openGateway(config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  }
  await gateway.listen();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
