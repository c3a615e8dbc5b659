import 'reflect-metadata';
import { counted } from '@maillage/kernel';
import { bootCli } from '@maillage/service-kit';
import { Command } from 'commander';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';
import { RebuildRollUps } from './roll-ups/use-cases/rebuild-roll-ups.use-case.js';

await bootCli({
  name: 'reporting',
  configSchema,
  module: (config) => AppModule.with(config),
  program: (app) => {
    const program = new Command('reporting');
    program
      .command('rollups')
      .description('figures by house, by day and by quarter')
      .command('rebuild')
      .description('compute them again from activities and facts; stopped, it goes on where it was')
      .option('--network <id>', 'one network only')
      .action(async ({ network }: { network?: string }) => {
        const { quarters, corrected } = await app
          .get(RebuildRollUps, { strict: false })
          .run(network);
        process.stdout.write(
          `${counted(quarters, 'quarter of a house', 'quarters of houses')} computed, ${counted(corrected, 'roll-up')} corrected\n`,
        );
      });
    return program;
  },
});
