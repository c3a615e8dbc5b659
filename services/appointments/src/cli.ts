import { bootCli } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { appointmentsProgram } from './commands/appointments.program.js';
import { configSchema } from './config.js';

await bootCli({
  name: 'appointments',
  configSchema,
  module: (config) => AppModule.with(config),
  program: appointmentsProgram,
});
