import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { becomesTrue } from './condition.js';
import type { DataFolder } from './data-folder.js';
import type { PartName } from './parts.js';
import { signalIfSame, stillRuns, type RememberedProcess } from './process-identity.js';

export interface RecordedChild extends RememberedProcess {
  readonly name: string;
}

/** What one running copy of Maillage tells the command line, the tests and its next start. */
export interface RunRecord {
  readonly launcher: RememberedProcess | undefined;
  readonly ready: boolean;
  readonly publicUrl: string;
  /** Of the local sign-in provider and mail catcher, straight, not through the gateway. */
  readonly localServicesUrl: string;
  readonly ports: Readonly<Record<string, number>>;
  readonly children: readonly RecordedChild[];
  readonly environments: Readonly<Partial<Record<PartName, Record<string, string>>>>;
  readonly operator: {
    readonly natsUrl: string;
    readonly redisUrl: string;
    readonly mongoUrls: Readonly<Record<string, string>>;
  };
}

export const EMPTY_RECORD: RunRecord = {
  launcher: undefined,
  ready: false,
  publicUrl: '',
  localServicesUrl: '',
  ports: {},
  children: [],
  environments: {},
  operator: { natsUrl: '', redisUrl: '', mongoUrls: {} },
};

/** Holds passwords: readable by its owner only, and replaced in one step. */
export function writeRunRecord(folder: DataFolder, record: RunRecord): void {
  const file = folder.in('run.json');
  writeFileSync(`${file}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The record on the folder, whoever wrote it, alive or not. */
export function readRunRecord(folder: DataFolder): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(folder.in('run.json'), 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}

/** The record of a copy that runs and is ready now. */
export function runningRecord(folder: DataFolder): RunRecord | undefined {
  const record = readRunRecord(folder);
  if (!record?.ready || !record.launcher || !stillRuns(record.launcher)) return undefined;
  return record;
}

/** Ends what a killed launcher left running; returns the names. Never touches a process that merely has the same pid. */
export async function endLeftovers(folder: DataFolder): Promise<string[]> {
  const left = readRunRecord(folder)?.children.filter((child) => stillRuns(child)) ?? [];
  const allGone = (): boolean => left.every((child) => !stillRuns(child));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const child of left) signalIfSame(child, signal);
    if (await becomesTrue(allGone, { timeoutMs: 5_000 })) break;
  }
  return left.map((child) => child.name);
}
