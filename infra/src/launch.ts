import { demoAccounts } from '@maillage/demo-network';
import { accountsTable } from './demo-accounts-table.js';
import { Launcher } from './launcher.js';
import { sayFailure } from './plain-failure.js';

// Imported by start.mjs, and started by itself in tests: `node infra/dist/launch.js`.

/** The line that a program waiting for Maillage looks for. */
const READY_LINE = 'Maillage is ready: ';

let launcher: Launcher | undefined;
let leaving = false;

/** Ends everything that was started; where somebody asked for it, says so. */
async function leave(exitCode: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (exitCode === 0) console.log('Stopping: the gateway, the services, then the servers …');
  try {
    await launcher?.stop();
    if (exitCode === 0) console.log('Stopped. What was entered is kept for the next npm start.');
  } catch (error) {
    sayFailure(error);
  }
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void leave(0));
}
process.on('uncaughtException', (error) => {
  if (!leaving) sayFailure(error);
  void leave(1);
});
process.on('exit', () => launcher?.kill());

function leaveWithNpm(): void {
  // npm's shell may end on a signal without passing it on; its end is then the only sign.
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void leave(0);
  }, 1_000).unref();
}

function greet(running: Launcher): void {
  const { publicUrl } = running;
  console.log(`\n${READY_LINE}${publicUrl} (after ${running.elapsed()})`);
  console.log(`Mails caught by this copy: ${publicUrl}/mailbox`);
  if (running.showsDemo) {
    console.log('\nInvented demo accounts, one of each role; the sign-in page lists all:');
    for (const line of accountsTable(demoAccounts)) console.log(`  ${line}`);
  }
  console.log('\nCtrl-C stops everything.');
}

try {
  leaveWithNpm();
  launcher = new Launcher(process.env);
  await launcher.start();
  greet(launcher);
} catch (error) {
  if (!leaving) sayFailure(error);
  await leave(1);
}
