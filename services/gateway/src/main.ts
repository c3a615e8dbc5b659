import 'reflect-metadata';
import { bootService } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { gatewayConfigSchema } from './config.js';
import { prepareGateway } from './prepare-gateway.js';

await bootService({
  name: 'gateway',
  configSchema: gatewayConfigSchema,
  module: (config) => AppModule.with(config),
  prepare: prepareGateway,
});
