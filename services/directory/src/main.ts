import { bootService } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { seedReferenceData } from './commands/seed-reference-data.js';
import { configSchema } from './config.js';
import { LoadDemoNetwork } from './demo/load-demo-network.js';

await bootService({
  name: 'directory',
  configSchema,
  module: (config) => AppModule.with(config),
  beforeReady: async (app, config) => {
    if (config.DEMO_NETWORK === 'on') await app.get(LoadDemoNetwork, { strict: false }).run();
    await seedReferenceData(app);
  },
});
