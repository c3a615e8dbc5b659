import { counted } from '@maillage/kernel';
import { Republisher } from '@maillage/messaging';
import { addKeys, scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import type { Config } from '../config.js';
import { RepublishLegs } from '../legs/use-cases/republish-legs.use-case.js';

/** Commands of the service: `republish referrals`, `keys …`. */
export function referralsProgram(app: INestApplicationContext, config: Config): Command {
  const program = new Command('referrals');
  addKeys(program, app, config.VAULT_KEY_RING_FILE);
  program
    .command('republish')
    .argument('<what>', 'referrals')
    .description('Say the present state of every leg again, to fill local copies')
    .action(async (what: string) => {
      if (what !== 'referrals') program.error(`nothing is called ${what}: say referrals`);
      const events = app.get(RepublishLegs, { strict: false }).events(scopeOfService('referrals'));
      const count = await app.get(Republisher, { strict: false }).publish(events);
      console.log(`${counted(count, 'leg')} said again.`);
    });
  return program;
}
