import { Republisher } from '@maillage/messaging';
import { counted } from '@maillage/kernel';
import { addKeys, scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { addApiClients } from './api-client.command.js';
import type { DirectoryConfig } from '../config.js';
import { addErasures } from './erasures.command.js';
import { addImportStructures } from './import-structures.command.js';
import { addListNetworks } from './list-networks.command.js';
import { addLoadPersons } from './load-persons.command.js';
import { addVerifyReadLog } from './verify-read-log.command.js';
import { republishedDirectory } from './republish-directory.js';

/** Commands of the service: `network list`, `structures import <file>`, `audit verify`, `api-client …`, `erasures …`, `keys …`, `republish [directory]`, `demo …`. */
export function directoryProgram(app: INestApplicationContext, config: DirectoryConfig): Command {
  const program = new Command('directory');
  addListNetworks(program, app);
  addImportStructures(program, app);
  addVerifyReadLog(program, app);
  addApiClients(program, app);
  addErasures(program, app);
  addKeys(program, app, config.VAULT_KEY_RING_FILE);
  if (config.DEMO_NETWORK === 'on') addLoadPersons(program, app);
  program
    .command('republish')
    .argument('[what]', 'directory', 'directory')
    .description('Say networks, structures, teams and members again, to fill local copies')
    .action(async (what: string) => {
      if (what !== 'directory') program.error(`nothing is called ${what}: say directory`);
      const events = republishedDirectory(app, scopeOfService('directory'));
      const count = await app.get(Republisher, { strict: false }).publish(events);
      console.log(`${counted(count, 'fact')} said again.`);
    });
  return program;
}
