import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { becomesTrue } from './condition.js';
import type { DataFolder } from './data-folder.js';
import { tailOf } from './log-tail.js';
import { isDiskFull, PlainFailure } from './plain-failure.js';
import { remember } from './process-identity.js';
import type { RecordedChild } from './run-record.js';

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

interface Child {
  readonly spec: ChildSpec;
  process: ChildProcess;
  recorded: RecordedChild | undefined;
  startedAt: number;
  ready: boolean;
  ended: boolean;
  restartInMs: number;
}

const FIRST_RESTART_MS = 1_000;
const LAST_RESTART_MS = 30_000;
const SETTLED_MS = 60_000;
const GRACE_MS = 10_000;
const LARGEST_LOG = 20 * 1024 * 1024;

/** Starts the parts and servers of one copy, starts again what dies, and ends them in order. */
export class Supervisor {
  private readonly children = new Map<string, Child>();
  private readonly restarts = new Set<NodeJS.Timeout>();
  private stopping = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly hooks: {
      /** Called at every change, so that a killed launcher leaves a true record. */
      readonly onChange: (children: RecordedChild[]) => void;
    },
  ) {}

  start(spec: ChildSpec): void {
    if (this.stopping) throw new PlainFailure('Maillage is stopping.');
    this.turnLog(spec.name);
    const child: Child = {
      spec,
      ready: false,
      restartInMs: FIRST_RESTART_MS,
      ...this.spawn(spec),
    };
    this.children.set(spec.name, child);
    this.watch(child);
  }

  /** Waits until the probe answers true; a child that ends first or stays silent is a failure with the end of its log. */
  async ready(
    name: string,
    probe: () => boolean | Promise<boolean>,
    timeoutMs: number,
  ): Promise<void> {
    const child = this.children.get(name);
    if (!child) throw new Error(`${name} was not started`);
    const settled = async (): Promise<boolean> => child.ended || (await probe());
    const inTime = await becomesTrue(settled, { timeoutMs });
    if (!inTime || child.ended) throw this.failureOf(child, inTime, timeoutMs);
    child.ready = true;
  }

  recorded(): RecordedChild[] {
    const alive = [...this.children.values()].filter((child) => !child.ended);
    return alive.map((child) => child.recorded).filter((recorded) => recorded !== undefined);
  }

  /** Ends the groups one after another: SIGTERM, and SIGKILL after ten seconds. */
  async stop(groups: readonly (readonly string[])[]): Promise<void> {
    this.forbidStarts();
    const named = new Set(groups.flat());
    const others = [...this.children.keys()].filter((name) => !named.has(name));
    for (const group of [...groups, others]) {
      const members = group.map((name) => this.children.get(name)).filter((child) => !!child);
      for (const child of members) child.process.kill('SIGTERM');
      const gone = (): boolean => members.every((child) => child.ended);
      if (!(await becomesTrue(gone, { timeoutMs: GRACE_MS, everyMs: 20 }))) {
        for (const child of members) child.process.kill('SIGKILL');
        await becomesTrue(gone, { timeoutMs: 2_000, everyMs: 20 });
      }
    }
  }

  /** Last resort on the way out: synchronous, no grace. */
  killAll(): void {
    this.forbidStarts();
    for (const child of this.children.values()) {
      if (!child.ended) child.process.kill('SIGKILL');
    }
  }

  private forbidStarts(): void {
    this.stopping = true;
    for (const timer of this.restarts) clearTimeout(timer);
  }

  private spawn(spec: ChildSpec): Pick<Child, 'process' | 'recorded' | 'startedAt' | 'ended'> {
    const log = openSync(this.folder.logOf(spec.name), 'a', 0o600);
    // Its own process group: Ctrl-C in the terminal reaches the launcher only, which keeps the order.
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd ?? this.folder.root,
      env: spec.env,
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    const process = child.pid === undefined ? undefined : remember(child.pid);
    const recorded = process && { name: spec.name, ...process };
    return { process: child, recorded, startedAt: performance.now(), ended: false };
  }

  private watch(child: Child): void {
    const { process: running } = child;
    const onEnd = (how: string): void => {
      if (child.ended || child.process !== running) return;
      child.ended = true;
      this.changed();
      if (child.ready && !this.stopping) this.restartLater(child, how);
    };
    running.once('error', (error) => {
      onEnd(error.message);
    });
    running.once('exit', (code, signal) => {
      onEnd(signal ?? `exit code ${String(code)}`);
    });
    this.changed();
  }

  private restartLater(child: Child, how: string): void {
    if (performance.now() - child.startedAt > SETTLED_MS) child.restartInMs = FIRST_RESTART_MS;
    const waitMs = child.restartInMs;
    child.restartInMs = Math.min(waitMs * 2, LAST_RESTART_MS);
    console.log(
      `${child.spec.name} ended (${how}): starting it again in ${String(waitMs / 1000)} s.`,
    );
    const timer = setTimeout(() => {
      this.restarts.delete(timer);
      Object.assign(child, this.spawn(child.spec));
      this.watch(child);
    }, waitMs);
    this.restarts.add(timer);
  }

  private changed(): void {
    this.hooks.onChange(this.recorded());
  }

  private turnLog(name: string): void {
    const log = this.folder.logOf(name);
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    if (size < LARGEST_LOG) return;
    rmSync(`${log}.1`, { force: true });
    renameSync(log, `${log}.1`);
  }

  private failureOf(child: Child, ended: boolean, timeoutMs: number): PlainFailure {
    const log = this.folder.logOf(child.spec.name);
    const tail = tailOf(log).join(' | ');
    if (isDiskFull(tail)) {
      return new PlainFailure(
        `The disk that holds ${this.folder.root} is full: free at least 1 GB, then run the same command again.`,
      );
    }
    const what = ended
      ? `${child.spec.name} ended while starting`
      : `${child.spec.name} was not ready after ${String(timeoutMs / 1000)} s`;
    return new PlainFailure(`${what}: read ${log}, which ends with: ${tail || '(nothing)'}`);
  }
}
