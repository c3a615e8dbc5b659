import { readdirSync, readFileSync } from 'node:fs';
import type { RunningMaillage } from '@maillage/infra/test-servers';

export interface ProcessMemory {
  readonly name: string;
  /** Kilobytes resident, and the same with shared pages divided among those who share them. */
  readonly rss: number;
  readonly pss: number;
}

/** Every process of a copy, the launcher and children of children included; undefined where there is no /proc. */
export function memoryOf(product: RunningMaillage): ProcessMemory[] | undefined {
  if (process.platform !== 'linux') return undefined;
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
  return [...named, ...offspring].map(({ name, pid }) => ({ name, ...memoryOfProcess(pid) }));
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
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}
