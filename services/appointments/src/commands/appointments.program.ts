import { Republisher } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { RepublishAppointments } from '../booking/use-cases/republish-appointments.use-case.js';

/** Commands of the service: `republish appointments`. */
export function appointmentsProgram(app: INestApplicationContext): Command {
  const program = new Command('appointments');
  program
    .command('republish')
    .argument('[what]', 'appointments, the only thing there is', 'appointments')
    .description('Say the present state of every appointment again, to fill local copies')
    .action(async (what: string) => {
      if (what !== 'appointments') program.error(`nothing is called ${what}: say appointments`);
      const appointments = app.get(RepublishAppointments, { strict: false });
      const events = appointments.events(scopeOfService('appointments'));
      const count = await app.get(Republisher, { strict: false }).publish(events);
      console.log(`${count} appointments said again.`);
    });
  return program;
}
