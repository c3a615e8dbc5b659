import { bootCli } from '@maillage/service-kit';
import { AppModule } from './app.module.js';
import { directoryProgram } from './commands/directory.program.js';
import { configSchema } from './config.js';

await bootCli({
  name: 'directory',
  configSchema,
  module: (config) => AppModule.with(config),
  program: directoryProgram,
});
