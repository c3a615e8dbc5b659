import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningMaillage } from '@maillage/infra/test-servers';

export interface ProcessMemory {
  readonly name: string;
  /** Kilobytes resident, and the same with shared pages divided among those who share them. */
  readonly rss: number;
  readonly pss: number;
}

interface NamedProcess {
  readonly name: string;
  readonly pid: number;
}

/** Every process of a copy, the launcher and children of children included. */
function processesOf(product: RunningMaillage): NamedProcess[] {
  const { children, launcher } = product.run();
  const named = [
    ...children.map(({ name, pid }) => ({ name, pid })),
    ...(launcher ? [{ name: 'launcher', pid: launcher.pid }] : []),
  ];
  const known = new Set(named.map(({ pid }) => pid));
  const offspring = named.flatMap(({ name, pid }) =>
    descendantsOf(pid)
      .filter((child) => !known.has(child))
      .map((child) => ({ name: `${name} (child)`, pid: child })),
  );
  return [...named, ...offspring];
}

/** Memory of every process; undefined where there is no /proc. */
export function memoryOf(product: RunningMaillage): ProcessMemory[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return processesOf(product).map(({ name, pid }) => ({ name, ...memoryOfProcess(pid) }));
}

/** Processor time that each process has used since it started, in milliseconds; none where there is no /proc. */
export function processorTimeOf(product: RunningMaillage): Map<string, number> {
  const times = new Map<string, number>();
  if (process.platform !== 'linux') return times;
  for (const { name, pid } of processesOf(product)) {
    const stat = textOf(`/proc/${pid}/stat`);
    // It may have ended since: Redis writes its file in a child of its own.
    if (stat === undefined) continue;
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    // In ticks of 10 ms on every Linux in use.
    times.set(name, (times.get(name) ?? 0) + (user + system) * 10);
  }
  return times;
}

/** Waits until the processes of a copy together use less than a tenth of a core, so many seconds at most. */
export async function untilQuiet(product: RunningMaillage, atMostSeconds: number): Promise<void> {
  const used = (): number =>
    [...processorTimeOf(product).values()].reduce((sum, ms) => sum + ms, 0);
  let before = used();
  for (let second = 0; second < atMostSeconds; second += 1) {
    await pause(1_000);
    const now = used();
    if (now - before < 100) return;
    before = now;
  }
}

function descendantsOf(parent: number): number[] {
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const direct = all.map(Number).filter((pid) => field(`/proc/${pid}/status`, 'PPid') === parent);
  return [...direct, ...direct.flatMap(descendantsOf)];
}

function memoryOfProcess(pid: number): { rss: number; pss: number } {
  const rollup = `/proc/${pid}/smaps_rollup`;
  return { rss: field(rollup, 'Rss') ?? 0, pss: field(rollup, 'Pss') ?? 0 };
}

function field(file: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(textOf(file) ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Undefined when the process has ended. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
