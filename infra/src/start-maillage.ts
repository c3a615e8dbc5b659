import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { becomesTrue } from './condition.js';
import { DataFolder } from './data-folder.js';
import { repoRoot } from './parts.js';
import { PlainFailure } from './plain-failure.js';
import { choosePorts } from './ports.js';
import { signalIfSame, stillRuns } from './process-identity.js';
import { readRunRecord, type RunRecord } from './run-record.js';
import { removeFolder, scratchFolder } from './scratch-folder.js';

export interface StartMaillage {
  /** Default: a free one. */
  readonly port?: number;
  /** Default: a fresh folder, removed at the end. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until the product must be ready; default 240,000. */
  readonly timeoutMs?: number;
}

export interface RunningMaillage {
  readonly url: string;
  readonly dataDir: string;
  /** What the launcher prints, so far. */
  output(): string;
  /** The record as it is now: pids change when a part is started again. */
  run(): RunRecord;
  /** Ends everything as Ctrl-C does; the launcher's exit code, null when it was killed. */
  stop(): Promise<number | null>;
  /** Kills a part or server (its name in `run().children`) without warning; the launcher starts it again. */
  kill9(name: string): Promise<void>;
  /** Kills the launcher alone, leaving its children; call `stop` afterwards all the same. */
  kill9Launcher(): Promise<void>;
}

const READY_MS = 240_000;
const ENTRY = path.join(repoRoot, 'infra', 'dist', 'launch.js');

/** Starts the whole product as `npm start` does, without the build, and waits until it is ready. */
export async function startMaillage(options: StartMaillage = {}): Promise<RunningMaillage> {
  const own = options.dataDir === undefined;
  const folder = own ? await scratchFolder() : new DataFolder(options.dataDir ?? '');
  const port = options.port ?? (await choosePorts(['gateway'], {}))['gateway'];
  const child = spawn(process.execPath, [ENTRY], {
    cwd: repoRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...options.env,
      MAILLAGE_PORT: String(port),
      MAILLAGE_DATA: folder.root,
    },
  });
  const kill = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', kill);
  const product = new ProductProcess(child, folder, `http://127.0.0.1:${String(port)}`, () => {
    process.removeListener('exit', kill);
    if (own) removeFolder(folder);
  });
  await product.ready(options.timeoutMs ?? READY_MS);
  return product;
}

class ProductProcess implements RunningMaillage {
  private printed = '';

  constructor(
    private readonly child: ChildProcess,
    private readonly folder: DataFolder,
    readonly url: string,
    private readonly afterStop: () => void,
  ) {
    child.stdout?.on('data', (chunk) => (this.printed += String(chunk)));
    child.stderr?.on('data', (chunk) => (this.printed += String(chunk)));
  }

  get dataDir(): string {
    return this.folder.root;
  }

  output(): string {
    return this.printed;
  }

  run(): RunRecord {
    const record = readRunRecord(this.folder);
    if (!record) throw new Error(`no record of a running Maillage on ${this.folder.root}`);
    return record;
  }

  async ready(timeoutMs: number): Promise<void> {
    const settled = (): boolean => this.hasEnded() || this.printed.includes('Maillage is ready: ');
    const inTime = await becomesTrue(settled, { timeoutMs });
    if (inTime && !this.hasEnded()) return;
    await this.stop();
    throw new PlainFailure(`Maillage did not start:\n${this.printed}`);
  }

  async stop(): Promise<number | null> {
    if (!this.hasEnded()) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    await this.endChildren();
    this.afterStop();
    return this.child.exitCode;
  }

  async kill9(name: string): Promise<void> {
    const victim = this.run().children.find((child) => child.name === name);
    if (!victim) throw new Error(`${name} does not run`);
    signalIfSame(victim, 'SIGKILL');
    await becomesTrue(() => !stillRuns(victim), { timeoutMs: 5_000, everyMs: 5 });
  }

  async kill9Launcher(): Promise<void> {
    if (this.hasEnded()) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async endChildren(): Promise<void> {
    const record = readRunRecord(this.folder);
    // A folder that another launcher holds is not ours to clear.
    if (record?.launcher?.pid !== this.child.pid) return;
    const left = record?.children ?? [];
    for (const child of left) signalIfSame(child, 'SIGKILL');
    await becomesTrue(() => left.every((child) => !stillRuns(child)), { timeoutMs: 5_000 });
  }
}
