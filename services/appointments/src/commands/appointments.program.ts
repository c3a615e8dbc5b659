import { counted } from '@maillage/kernel';
import { Republisher } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { RefreshAvailability } from '../availability/use-cases/refresh-availability.use-case.js';
import { RepublishAppointments } from '../booking/use-cases/republish-appointments.use-case.js';

/** Commands of the service: `republish appointments`, `availability rebuild`. */
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
      console.log(`${counted(count, 'appointment')} said again.`);
    });
  program
    .command('availability')
    .description('Free time that is kept ready for searches')
    .command('rebuild')
    .description('Forget it and work it out again from openings, absences and appointments')
    .action(async () => {
      const count = await app.get(RefreshAvailability, { strict: false }).rebuild();
      console.log(`The free time of ${count} openings is worked out again.`);
    });
  return program;
}
