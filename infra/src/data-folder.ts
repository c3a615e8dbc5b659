import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.js';
import { remember, stillRuns, type RememberedProcess } from './process-identity.js';

const MEGABYTE = 1024 * 1024;
const LEAST_FREE_MEGABYTES = 300;

/** The folder that holds everything one copy of Maillage writes while it runs. */
export class DataFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = path.resolve(root);
  }

  in(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  logOf(name: string): string {
    return this.in('logs', `${name}.log`);
  }

  /** Creates the folders; refuses a disk that is nearly full. */
  prepare(): void {
    for (const folder of ['logs', 'secrets', 'servers']) {
      makeFolder(this.in(folder));
    }
    const { bavail, bsize } = statfsSync(this.root);
    const free = Math.floor((bavail * bsize) / MEGABYTE);
    if (free >= LEAST_FREE_MEGABYTES) return;
    throw new PlainFailure(
      `The disk that holds ${this.root} has ${String(free)} MB left and Maillage needs ${String(LEAST_FREE_MEGABYTES)}: free some room, or set MAILLAGE_DATA to a folder on another disk.`,
    );
  }

  /** Takes the folder for this process; returns how to give it back. */
  claim(): () => void {
    const lock = this.in('launcher.lock');
    const self = remember(process.pid);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        writeFileSync(lock, JSON.stringify(self), { flag: 'wx' });
        return () => {
          rmSync(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(lock);
      if (holder && stillRuns(holder)) {
        throw new PlainFailure(
          `Maillage already runs on ${this.root} (process ${String(holder.pid)}): stop it first, or start this copy with another MAILLAGE_DATA and MAILLAGE_PORT.`,
        );
      }
      rmSync(lock, { force: true });
    }
    throw new PlainFailure(`Another copy of Maillage is starting on ${this.root}: wait for it.`);
  }
}

/** Step by step: Node's own recursive way never returns where a folder that exists takes no new one, e.g. in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code === 'ENOSPC') throw error;
    throw new PlainFailure(
      `The folder ${folder} cannot be made (${code ?? 'unknown reason'}): set MAILLAGE_DATA to a folder that you may write in.`,
    );
  }
}

function readHolder(lock: string): RememberedProcess | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as RememberedProcess;
  } catch {
    return undefined;
  }
}
