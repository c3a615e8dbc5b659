import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { startBareServers } from '../bare-servers.js';
import { DataFolder } from '../data-folder.js';
import { childEnvironment, environmentOf } from '../part-environment.js';
import { entryOf, type ServiceName } from '../parts.js';
import { PlainFailure, sayFailure } from '../plain-failure.js';
import { readRunRecord, runningRecord } from '../run-record.js';
import { given, settingsFrom } from '../settings.js';
import { deadLetters } from './dead-letters.js';
import { errandOf, type Errand } from './nouns.js';

type Work = Exclude<Errand, { readonly kind: 'help' }>;

interface Reach {
  readonly natsUrl: string;
  environmentOf(service: ServiceName): Record<string, string>;
}

/** Runs one command of `npm run maillage -- …`; returns its exit code. */
export async function runCommand(
  words: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  try {
    const errand = errandOf(words);
    if (errand.kind === 'help') {
      for (const line of errand.lines) console.log(line);
      return 0;
    }
    if (errand.kind === 'service' && !existsSync(entryOf(errand.service, 'cli.js'))) {
      throw new PlainFailure(`The ${errand.service} service takes no commands yet.`);
    }
    return await withServers(errand, env, (reach) => carryOut(errand, reach, env));
  } catch (error) {
    sayFailure(error);
    return 1;
  }
}

async function withServers(
  errand: Work,
  env: NodeJS.ProcessEnv,
  act: (reach: Reach) => Promise<number>,
): Promise<number> {
  const settings = settingsFrom(env);
  const folder = new DataFolder(settings.dataRoot);
  const running = runningRecord(folder);
  if (!running) requireCopy(folder, env);
  if (given(env, 'MAILLAGE_DATA') === undefined) {
    console.error(`Working on ${folder.root}; MAILLAGE_DATA names another copy.`);
  }
  if (running) {
    return act({
      natsUrl: running.operator.natsUrl,
      environmentOf: (service) => running.environments[service] ?? {},
    });
  }
  console.error(
    `Maillage is not running on ${folder.root}: starting its servers for this command only.`,
  );
  const databases = errand.kind === 'service' ? [errand.service] : [];
  const servers = await startBareServers(folder, env, databases);
  const { endpoints, secrets, ports } = servers;
  const around = { settings, secrets, endpoints, ports, env };
  try {
    return await act({
      natsUrl: endpoints.nats.operator,
      environmentOf: (service) => environmentOf(service, around),
    });
  } finally {
    await servers.stop();
  }
}

/** A folder in which Maillage never started is a mistaken one, unless the databases stand elsewhere. */
function requireCopy(folder: DataFolder, env: NodeJS.ProcessEnv): void {
  if (readRunRecord(folder) || given(env, 'MONGODB_URL') !== undefined) return;
  throw new PlainFailure(
    `There is no copy of Maillage in ${folder.root}: name the data folder of the one you mean, MAILLAGE_DATA=<folder> npm run maillage -- …, or start one there first with npm start.`,
  );
}

async function carryOut(errand: Work, reach: Reach, env: NodeJS.ProcessEnv): Promise<number> {
  if (errand.kind === 'dead-letters') {
    await deadLetters(errand.args, reach.natsUrl);
    return 0;
  }
  const { service, args } = errand;
  const child = spawn(process.execPath, [entryOf(service, 'cli.js'), ...args], {
    // npm runs scripts at the root; the files that are named stand where the person is.
    cwd: env['INIT_CWD'] ?? process.cwd(),
    env: childEnvironment(env, reach.environmentOf(service)),
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
