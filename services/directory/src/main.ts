import { bootService } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { seedReferenceData } from './commands/seed-reference-data.js';
import { configSchema } from './config.js';
import { LoadDemoNetwork } from './demo/load-demo-network.js';
import { readQuietHours } from './messages/channels/domain/quiet-hours.js';

await bootService({
  name: 'directory',
  configSchema,
  module: (config) => AppModule.with(config),
  beforeReady: async (app, config) => {
    if (config.DEMO_NETWORK === 'on') {
      const quietHours = readQuietHours(config.QUIET_HOURS);
      await app.get(LoadDemoNetwork, { strict: false }).run({ quietHours });
    }
    await seedReferenceData(app);
  },
});
