import { counted } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { NETWORKS, type Networks } from '../networks/ports/networks.js';
import { STRUCTURES, type Structures } from '../structures/ports/structures.js';

const scope = scopeOfService('directory');

/** `network list`: id, name and number of houses that are still named. */
export function addListNetworks(program: Command, app: INestApplicationContext): void {
  program
    .command('network')
    .description('The networks')
    .command('list')
    .description('Every network: id, name, number of houses')
    .action(async () => {
      const networks = await app.get<Networks>(NETWORKS, { strict: false }).list(scope);
      const houses = await app.get<Structures>(STRUCTURES, { strict: false }).perNetwork(scope);
      for (const { id, name } of networks) {
        console.log(`${id}  ${name}  ${counted(houses.get(id) ?? 0, 'house')}`);
      }
      console.log(`${counted(networks.length, 'network')}.`);
    });
}
