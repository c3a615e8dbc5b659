import type { DataFolder } from './data-folder.js';
import { planServers, startServers, type Endpoints, type Starting } from './embedded/servers.js';
import { PORTS_OF_PARTS } from './part-environment.js';
import { choosePortsRememberedIn } from './ports.js';
import { remember } from './process-identity.js';
import { EMPTY_RECORD, endLeftovers, writeRunRecord } from './run-record.js';
import { secretsOf, type Secrets } from './secrets.js';
import { Supervisor } from './supervisor.js';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Servers without the parts: for tests, and for commands while Maillage is not running. */
export interface BareServers {
  readonly endpoints: Endpoints;
  readonly secrets: Secrets;
  readonly ports: Readonly<Record<string, number>>;
  /** Ends the servers and gives the folder back; its content stays. */
  stop(): Promise<void>;
}

/** Starts NATS, Redis and one MongoDB server for each of `databases` on the folder. */
export async function startBareServers(
  folder: DataFolder,
  env: NodeJS.ProcessEnv,
  databases: readonly string[],
  options: Pick<Starting, 'natsAccounts' | 'keepsExpired'> = {},
): Promise<BareServers> {
  folder.prepare();
  const release = folder.claim();
  await endLeftovers(folder);
  const launcher = remember(process.pid);
  const supervisor = new Supervisor(folder, {
    onChange: (children) => {
      writeRunRecord(folder, { ...EMPTY_RECORD, launcher, children });
    },
  });
  const kill = (): void => {
    supervisor.killAll();
  };
  const killAndEnd = (signal: NodeJS.Signals): void => {
    kill();
    process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  for (const signal of ENDING) process.once(signal, killAndEnd);
  const stop = async (): Promise<void> => {
    await supervisor.stop([]);
    process.removeListener('exit', kill);
    for (const signal of ENDING) process.removeListener(signal, killAndEnd);
    release();
  };
  try {
    const plan = await planServers(env, databases);
    const names = [...plan.embedded, ...PORTS_OF_PARTS];
    const ports = await choosePortsRememberedIn(folder.in('ports.json'), names);
    const secrets = await secretsOf(folder);
    const endpoints = await startServers(plan, databases, {
      folder,
      supervisor,
      secrets,
      ports,
      ...options,
    });
    return { endpoints, secrets, ports, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
