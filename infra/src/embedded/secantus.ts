import { existsSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../parts.js';
import { isDiskFull, PlainFailure } from '../plain-failure.js';
import { pip, type Fetching } from './fetch-wheel.js';
import { SECANTUS_VERSION } from './pinned-wheels.js';
import { causeIn, runTool } from './run-tool.js';

export interface SecantusProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const OTHERWISE = 'put mongod 6 or later on the PATH, or set MONGODB_URL to a replica set';
const REQUIREMENTS = path.join(repoRoot, 'infra', 'secantusdb-requirements.txt');

function inVenv(folder: string): SecantusProgram | undefined {
  const command = path.join(folder, 'bin', 'python');
  // existsSync follows the link: a Python that was removed since does not count.
  return existsSync(command) ? { command, args: ['-m', 'secantus'], env: {} } : undefined;
}

/** Installs SecantusDB in a venv of the tool cache, or in a plain folder where Python has no venv. */
export async function secantus(fetching: Fetching): Promise<SecantusProgram> {
  const known = inVenv(fetching.cache.in(`secantusdb-${SECANTUS_VERSION}-venv`));
  if (known) return known;
  const { command, minor, hasVenv } = await fetching.python();
  const install = ['install', '--quiet', '--require-hashes', '--only-binary=:all:'];
  const name = `secantusdb-${SECANTUS_VERSION}`;
  const signal = fetching.signal;
  if (hasVenv) {
    const folder = await fetching.cache.filled(`${name}-venv`, async (unfinished) => {
      const made = await runTool(command, ['-m', 'venv', unfinished], {
        timeoutMs: 120_000,
        signal,
      });
      if (made.code !== 0) throw cannotMakeVenv(made.output);
      const python = path.join(unfinished, 'bin', 'python');
      await pip('SecantusDB', OTHERWISE, {
        python,
        args: [...install, '-r', REQUIREMENTS],
        signal,
      });
    });
    const installed = inVenv(folder);
    if (installed) return installed;
    throw new PlainFailure(`The Python of ${folder} is gone: delete that folder and start again.`);
  }
  const target = await fetching.cache.filled(`${name}-py3${String(minor)}`, async (unfinished) => {
    const args = [...install, '--target', unfinished, '-r', REQUIREMENTS];
    await pip('SecantusDB', OTHERWISE, { python: command, args, signal });
  });
  return { command, args: ['-m', 'secantus'], env: { PYTHONPATH: target } };
}

function cannotMakeVenv(output: string): Error {
  if (isDiskFull(output)) return new Error('ENOSPC');
  return new PlainFailure(
    `Python could not make a virtual environment (${causeIn(output)}): install python3-venv, or ${OTHERWISE}.`,
  );
}
