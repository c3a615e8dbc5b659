import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { markOf } from '../process-identity.js';
import { repoRoot } from '../parts.js';

/** Programs got from a registry, shared by every data folder of this checkout. */
export class ToolCache {
  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true });
    this.clearUnfinished();
  }

  static of(env: NodeJS.ProcessEnv): ToolCache {
    return new ToolCache(
      path.resolve(env['MAILLAGE_TOOLS'] ?? path.join(repoRoot, '.maillage', 'tools')),
    );
  }

  in(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  /** The folder of that name, filled once: work in progress is never seen under its final name. */
  async filled(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
    const final = this.in(name);
    if (existsSync(final)) return final;
    const unfinished = this.in(`${name}.unfinished-${String(process.pid)}`);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    try {
      await fill(unfinished);
      renameSync(unfinished, final);
    } catch (error) {
      // Another start may have finished first.
      if (!existsSync(final)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    return final;
  }

  private clearUnfinished(): void {
    for (const name of readdirSync(this.root)) {
      const pid = /\.unfinished-(\d+)$/.exec(name)?.[1];
      if (pid && markOf(Number(pid)) === undefined) {
        rmSync(this.in(name), { recursive: true, force: true });
      }
    }
  }
}
