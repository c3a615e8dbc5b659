import { bootCli } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { referralsProgram } from './commands/referrals.program.js';
import { configSchema } from './config.js';

await bootCli({
  name: 'referrals',
  configSchema,
  module: (config) => AppModule.with(config),
  program: referralsProgram,
});
