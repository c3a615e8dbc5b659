import { planServers, startServers, type Endpoints } from './embedded/servers.js';
import { DataFolder } from './data-folder.js';
import {
  childEnvironment,
  environmentOf,
  environmentOfLocalServices,
  LOCAL_SERVICES,
  PORTS_OF_PARTS,
  urlOfPart,
  type Surroundings,
} from './part-environment.js';
import { entryOf, partNames, repoRoot, serviceNames, type PartName } from './parts.js';
import { PlainFailure } from './plain-failure.js';
import { choosePortsRememberedIn, isFree } from './ports.js';
import { remember } from './process-identity.js';
import { Progress } from './progress.js';
import { EMPTY_RECORD, endLeftovers, writeRunRecord, type RunRecord } from './run-record.js';
import { secretsOf } from './secrets.js';
import { settingsFrom } from './settings.js';
import { Supervisor } from './supervisor.js';

const READY_MS = 180_000;

/** One copy of Maillage: its servers, its parts, and the record of them on its data folder. */
export class Launcher {
  private readonly settings;
  private readonly folder: DataFolder;
  private readonly supervisor: Supervisor;
  private readonly aborting = new AbortController();
  // The bootstrap has done two steps before this runs.
  private readonly progress = new Progress(7, 2);
  private record: RunRecord = { ...EMPTY_RECORD, launcher: remember(process.pid) };
  private release: (() => void) | undefined;

  constructor(private readonly env: NodeJS.ProcessEnv) {
    this.settings = settingsFrom(env);
    this.folder = new DataFolder(this.settings.dataRoot);
    this.supervisor = new Supervisor(this.folder, {
      onChange: (children) => {
        this.note({ children });
      },
    });
  }

  /** Starts everything; returns when the console can be opened. */
  async start(): Promise<void> {
    this.folder.prepare();
    this.release = this.folder.claim();
    const ended = await endLeftovers(this.folder);
    if (ended.length > 0)
      this.progress.note(`Ended what a killed start left: ${ended.join(', ')}.`);
    await this.checkPublicPort();
    this.note({ publicUrl: this.settings.publicUrl });

    this.progress.step('Getting the servers: MongoDB, NATS, Redis');
    const plan = await planServers(this.env, serviceNames, this.aborting.signal);
    for (const line of plan.notes) this.progress.note(line);
    const names = [...plan.embedded, ...PORTS_OF_PARTS];
    const ports = await choosePortsRememberedIn(this.folder.in('ports.json'), names);
    const secrets = await secretsOf(this.folder);

    this.progress.step('Starting the servers');
    const { folder, supervisor } = this;
    const endpoints = await startServers(plan, serviceNames, {
      folder,
      supervisor,
      secrets,
      ports,
    });
    const around = { settings: this.settings, secrets, endpoints, ports, env: this.env };
    this.note(recordedOf(around));

    this.progress.step('Starting sign-in, the mail catcher and the SMS operator');
    await this.startLocalServices(around);

    const demo = this.settings.demo === 'on' ? ' (an empty one loads its demo network)' : '';
    this.progress.step(`Starting the services${demo}`);
    const gateway = this.startPart('gateway', around);
    // Awaited below; a service that fails first is the failure to tell.
    gateway.catch(() => undefined);
    await Promise.all(serviceNames.map((service) => this.startPart(service, around)));

    this.progress.step('Waiting for the gateway and the console');
    await gateway;
    this.note({ ready: true });
  }

  get publicUrl(): string {
    return this.settings.publicUrl;
  }

  get showsDemo(): boolean {
    return this.settings.demo === 'on';
  }

  elapsed(): string {
    return this.progress.elapsed();
  }

  /** Ends everything in order and gives the data folder back. */
  async stop(): Promise<void> {
    this.aborting.abort();
    await this.supervisor.stop([['gateway'], [...serviceNames], [LOCAL_SERVICES]]);
    if (!this.release) return;
    this.note({ ready: false, launcher: undefined });
    this.release();
  }

  /** Last resort on the way out. */
  kill(): void {
    this.supervisor.killAll();
  }

  private async checkPublicPort(): Promise<void> {
    const { publicPort } = this.settings;
    if (await isFree(publicPort)) return;
    throw new PlainFailure(
      `Port ${String(publicPort)} is already in use: stop what uses it, or choose another, e.g. MAILLAGE_PORT=${String(publicPort + 1)} npm start.`,
    );
  }

  private async startLocalServices(around: Surroundings): Promise<void> {
    const own = environmentOfLocalServices(around, (name) => this.folder.in(name));
    this.supervisor.start({
      name: LOCAL_SERVICES,
      command: process.execPath,
      args: [`${repoRoot}infra/dist/local-services/main.js`],
      env: childEnvironment(this.env, own),
    });
    const url = `http://127.0.0.1:${String(around.ports[LOCAL_SERVICES])}/health/ready`;
    await this.supervisor.ready(LOCAL_SERVICES, () => answersOk(url), READY_MS);
  }

  private async startPart(part: PartName, around: Surroundings): Promise<void> {
    this.supervisor.start({
      name: part,
      command: process.execPath,
      args: [entryOf(part)],
      env: childEnvironment(this.env, environmentOf(part, around)),
    });
    const url = `${urlOfPart(part, around)}/health/ready`;
    await this.supervisor.ready(part, () => answersOk(url), READY_MS);
  }

  private note(change: Partial<RunRecord>): void {
    this.record = { ...this.record, ...change };
    if (this.release) writeRunRecord(this.folder, this.record);
  }
}

async function answersOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await answer.body?.cancel();
  return answer.ok;
}

function recordedOf(around: Surroundings): Partial<RunRecord> {
  const { ports, endpoints } = around;
  const { nats, redis, mongo }: Endpoints = endpoints;
  return {
    ports,
    localServicesUrl: `http://127.0.0.1:${String(ports[LOCAL_SERVICES])}`,
    environments: Object.fromEntries(partNames.map((part) => [part, environmentOf(part, around)])),
    operator: { natsUrl: nats.operator, redisUrl: redis.operator, mongoUrls: mongo },
  };
}
