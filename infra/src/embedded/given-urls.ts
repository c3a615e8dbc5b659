import { PlainFailure } from '../plain-failure.js';
import { partNames, type PartName, type ServerUser } from '../parts.js';
import { given } from '../settings.js';
import { askMongo, askNats, askRedis, reachNats } from './connecting.js';

const ANSWER_MS = 5_000;

/** The same MongoDB URL with another database. */
export function withDatabase(url: string, database: string): string {
  const found = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url);
  if (!found) throw new Error('not a MongoDB URL');
  return `${found[1] ?? ''}/${database}${found[2] ?? ''}`;
}

/** A URL that may be printed. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@');
}

const variableOf = (part: string, kind: string): string => `${part.toUpperCase()}_${kind}_URL`;

interface Given {
  readonly variable: string;
  readonly url: string;
}

/** The URL that the environment gives a part: its own variable, else the shared one. */
export function givenFor(
  env: NodeJS.ProcessEnv,
  part: string,
  kind: 'MONGODB' | 'NATS' | 'REDIS',
): Given | undefined {
  for (const variable of [variableOf(part, kind), `${kind}_URL`]) {
    const url = given(env, variable);
    if (url) return { variable, url };
  }
  return undefined;
}

async function reachable(
  { variable, url }: Given,
  what: string,
  form: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new PlainFailure(
      `${variable} (${withoutPassword(url)}) leads to no ${what} (${cause}): correct it (${form}), start that server, or unset it to use the embedded one.`,
    );
  }
}

/** Each service's database on MongoDB servers of the operator's own; undefined when none is named. */
export async function givenMongo(
  env: NodeJS.ProcessEnv,
  services: readonly string[],
): Promise<Record<string, string> | undefined> {
  const urls: Partial<Record<string, string>> = {};
  for (const service of services) {
    const own = givenFor(env, service, 'MONGODB');
    if (!own) continue;
    await reachable(own, 'MongoDB', 'mongodb://user:password@host:27017/', async () => {
      const { isReplicaSet } = await askMongo(own.url, ANSWER_MS);
      if (!isReplicaSet) throw new Error('it is not a replica set, so it has no transactions');
    });
    const isShared = own.variable === 'MONGODB_URL';
    urls[service] = !isShared ? own.url : withDatabase(own.url, `maillage_${service}`);
  }
  return complete(urls, services, 'MONGODB');
}

/** Each part's NATS; `operator` is the shared one, else the directory's. */
export async function givenNats(
  env: NodeJS.ProcessEnv,
): Promise<Record<ServerUser, string> | undefined> {
  return givenPerPart(env, 'NATS', 'NATS with JetStream', 'nats://user:password@host:4222', (g) =>
    g.variable === 'NATS_URL' ? askNats(g.url, ANSWER_MS) : reachNats(g.url, ANSWER_MS),
  );
}

/** Each part's Redis; `operator` is the shared one, else the directory's. */
export async function givenRedis(
  env: NodeJS.ProcessEnv,
): Promise<Record<ServerUser, string> | undefined> {
  return givenPerPart(env, 'REDIS', 'Redis', 'redis://user:password@host:6379/0', (g) =>
    askRedis(g.url, ANSWER_MS),
  );
}

async function givenPerPart(
  env: NodeJS.ProcessEnv,
  kind: 'NATS' | 'REDIS',
  what: string,
  form: string,
  ask: (given: Given) => Promise<unknown>,
): Promise<Record<ServerUser, string> | undefined> {
  const urls: Partial<Record<PartName, string>> = {};
  const asked = new Set<string>();
  for (const part of partNames) {
    const own = givenFor(env, part, kind);
    if (!own) continue;
    if (!asked.has(own.url)) await reachable(own, what, form, () => ask(own));
    asked.add(own.url);
    urls[part] = own.url;
  }
  const all = complete(urls, partNames, kind);
  return all && { ...all, operator: given(env, `${kind}_URL`) ?? all.directory };
}

function complete<Part extends string>(
  urls: Partial<Record<Part, string>>,
  parts: readonly Part[],
  kind: string,
): Record<Part, string> | undefined {
  const missing = parts.filter((part) => !urls[part]);
  if (missing.length === parts.length) return undefined;
  if (missing.length === 0) return urls as Record<Part, string>;
  const variables = missing.map((part) => variableOf(part, kind)).join(', ');
  throw new PlainFailure(
    `Some parts have a ${kind} URL in the environment and others have none: set ${variables} too, or ${kind}_URL for all.`,
  );
}

/** What the start says when all parts share one user of a server. */
export function separationNote(kind: 'NATS' | 'REDIS', env: NodeJS.ProcessEnv): string | undefined {
  const sharing = partNames.filter((part) => givenFor(env, part, kind)?.variable === `${kind}_URL`);
  if (sharing.length < 2) return undefined;
  return `${kind}_URL is shared by ${sharing.join(', ')}: the server does not keep these parts apart; give each its own <PART>_${kind}_URL for that.`;
}
