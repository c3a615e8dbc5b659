import path from 'node:path';
import { PlainFailure } from './plain-failure.js';
import { repoRoot } from './parts.js';

/** What a person may choose when starting a copy. */
export interface Settings {
  readonly publicPort: number;
  readonly publicUrl: string;
  readonly dataRoot: string;
  readonly demo: 'on' | 'off';
}

const DEFAULT_PORT = 8080;

/** A variable's value; undefined when it is unset or blank. */
export function given(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

export function dataRootOf(env: NodeJS.ProcessEnv): string {
  return path.resolve(
    env['INIT_CWD'] ?? process.cwd(),
    given(env, 'MAILLAGE_DATA') ?? path.join(repoRoot, '.maillage', 'data'),
  );
}

/** Reads the settings from the environment; a wrong value is a sentence. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const publicPort = Number(given(env, 'MAILLAGE_PORT') ?? DEFAULT_PORT);
  if (!Number.isInteger(publicPort) || publicPort < 1 || publicPort > 65_535) {
    throw new PlainFailure(
      `MAILLAGE_PORT is "${env['MAILLAGE_PORT'] ?? ''}", which is no port: give a whole number from 1 to 65535.`,
    );
  }
  const demo = given(env, 'MAILLAGE_DEMO') ?? 'on';
  if (demo !== 'on' && demo !== 'off') {
    throw new PlainFailure(`MAILLAGE_DEMO is "${demo}": give on or off.`);
  }
  const publicUrl = publicUrlFrom(given(env, 'PUBLIC_URL'), publicPort);
  return { publicPort, publicUrl, dataRoot: dataRootOf(env), demo };
}

function publicUrlFrom(url: string | undefined, port: number): string {
  if (!url) return `http://127.0.0.1:${String(port)}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new PlainFailure(
      `PUBLIC_URL is "${url}", which is no address: give one such as https://maillage.example.fr.`,
    );
  }
  return url.replace(/\/+$/, '');
}
