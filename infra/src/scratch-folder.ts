import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DataFolder } from './data-folder.js';
import { repoRoot } from './parts.js';
import { stillRuns } from './process-identity.js';
import { endLeftovers, readRunRecord } from './run-record.js';

const ONE_HOUR_MS = 3_600_000;
const PARENT = path.join(repoRoot, '.maillage', 'tests');

/** A data folder for one test run; first ends and removes what test runs that were killed have left. */
export async function scratchFolder(): Promise<DataFolder> {
  mkdirSync(PARENT, { recursive: true });
  const left = readdirSync(PARENT).map((name) => new DataFolder(path.join(PARENT, name)));
  await Promise.all(left.map(removeIfAbandoned));
  return new DataFolder(mkdtempSync(path.join(PARENT, 'run-')));
}

async function removeIfAbandoned(folder: DataFolder): Promise<void> {
  const record = readRunRecord(folder);
  // Without a record it may be a run that is only just starting.
  if (!record && Date.now() - statSync(folder.root).mtimeMs < ONE_HOUR_MS) return;
  if (record?.launcher && stillRuns(record.launcher)) return;
  await endLeftovers(folder);
  removeFolder(folder);
}

export function removeFolder(folder: DataFolder): void {
  rmSync(folder.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
