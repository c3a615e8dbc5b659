import { mkdirSync, writeFileSync } from 'node:fs';
import { SERVER_USERS, type ServerUser } from '../parts.js';
import type { Secrets } from '../secrets.js';
import type { Supervisor } from '../supervisor.js';
import { askNats, askRedis } from './connecting.js';
import { givenMongo, givenNats, givenRedis, separationNote } from './given-urls.js';
import { mongoIsReady, mongoSpec, mongoUrl, type MongoStore } from './mongo-server.js';
import { natsConfig } from './nats-config.js';
import { redisAcl } from './redis-acl.js';
import { natsUsers, redisUsers } from './server-users.js';
import { serverPrograms, type MongoProgram } from './server-programs.js';

export const mongoName = (service: string): string => `mongodb-${service}`;

/** How each part reaches its servers; passwords inside. */
export interface Endpoints {
  readonly mongo: Readonly<Record<string, string>>;
  readonly nats: Readonly<Record<ServerUser, string>>;
  readonly redis: Readonly<Record<ServerUser, string>>;
}

/** A server to run, or the URLs of servers that run already. */
type Source<Program, Name extends string> =
  { readonly program: Program } | { readonly urls: Readonly<Record<Name, string>> };

/** What was found to run: programs for the embedded servers, URLs for those given in the environment. */
export interface ServerPlan {
  readonly mongo: Source<MongoProgram, string>;
  readonly nats: Source<string, ServerUser>;
  readonly redis: Source<string, ServerUser>;
  /** Lines worth showing at the start. */
  readonly notes: readonly string[];
  /** Names of the embedded servers, which need a port each. */
  readonly embedded: readonly string[];
}

const READY_MS = 60_000;

async function sourceOf<Program, Name extends string>(
  given: Promise<Record<Name, string> | undefined>,
  program: () => Promise<Program>,
): Promise<Source<Program, Name>> {
  const urls = await given;
  return urls ? { urls } : { program: await program() };
}

/** Finds or downloads what is needed; starts nothing. `databases` are the names of the MongoDB servers to run. */
export async function planServers(
  env: NodeJS.ProcessEnv,
  databases: readonly string[],
  signal?: AbortSignal,
): Promise<ServerPlan> {
  const programs = serverPrograms(env, signal);
  const [mongo, nats, redis] = await Promise.all([
    sourceOf(givenMongo(env, databases), programs.mongo),
    sourceOf(givenNats(env), programs.nats),
    sourceOf(givenRedis(env), programs.redis),
  ]);
  const embedded = [
    ...('program' in mongo ? databases.map(mongoName) : []),
    ...('program' in nats ? ['nats'] : []),
    ...('program' in redis ? ['redis'] : []),
  ];
  const notes = (['NATS', 'REDIS'] as const).map((kind) => separationNote(kind, env));
  return {
    mongo,
    nats,
    redis,
    notes: notes.filter((note) => note !== undefined),
    embedded,
  };
}

export interface Starting extends MongoStore {
  readonly secrets: Secrets;
  readonly supervisor: Supervisor;
  readonly ports: Readonly<Record<string, number>>;
  /** Separate NATS accounts, for tests that run at once; 1 unless told. */
  readonly natsAccounts?: number;
}

/** Starts the embedded servers of the plan together and waits until each answers. */
export async function startServers(
  plan: ServerPlan,
  databases: readonly string[],
  starting: Starting,
): Promise<Endpoints> {
  const [mongo, nats, redis] = await Promise.all([
    'urls' in plan.mongo ? plan.mongo.urls : startMongo(plan.mongo.program, databases, starting),
    'urls' in plan.nats ? plan.nats.urls : startNats(plan.nats.program, starting),
    'urls' in plan.redis ? plan.redis.urls : startRedis(plan.redis.program, starting),
  ]);
  return { mongo, nats, redis };
}

function portOf({ ports }: Starting, name: string): number {
  const port = ports[name];
  if (port === undefined) throw new Error(`no port was chosen for ${name}`);
  return port;
}

async function startMongo(
  program: MongoProgram,
  databases: readonly string[],
  starting: Starting,
): Promise<Record<string, string>> {
  const started = databases.map(async (service) => {
    const name = mongoName(service);
    const port = portOf(starting, name);
    starting.supervisor.start(mongoSpec(program, name, port, starting));
    await starting.supervisor.ready(name, () => mongoIsReady(program, port), READY_MS);
    return [service, mongoUrl(port, `maillage_${service}`)] as const;
  });
  return Object.fromEntries(await Promise.all(started));
}

function urlPerUser(
  scheme: string,
  port: number,
  passwords: Readonly<Record<ServerUser, string>>,
): Record<ServerUser, string> {
  const urlOf = (user: ServerUser): string =>
    `${scheme}://${user}:${passwords[user]}@127.0.0.1:${String(port)}`;
  return Object.fromEntries(SERVER_USERS.map((user) => [user, urlOf(user)])) as Record<
    ServerUser,
    string
  >;
}

async function startNats(command: string, starting: Starting): Promise<Record<ServerUser, string>> {
  const { folder, secrets, supervisor } = starting;
  const port = portOf(starting, 'nats');
  const file = folder.in('secrets', 'nats.conf');
  const at = { host: '127.0.0.1', port };
  const config = natsConfig(
    at,
    folder.in('servers', 'nats'),
    natsUsers(secrets),
    starting.natsAccounts,
  );
  writeFileSync(file, config, { mode: 0o600 });
  supervisor.start({
    name: 'nats',
    command,
    args: ['-c', file],
    env: { PATH: process.env['PATH'] },
  });
  const urls = urlPerUser('nats', port, secrets.natsPasswords);
  const answers = async (): Promise<boolean> => {
    await askNats(urls.operator, 1_000);
    return true;
  };
  await supervisor.ready('nats', answers, READY_MS);
  return urls;
}

async function startRedis(
  command: string,
  starting: Starting,
): Promise<Record<ServerUser, string>> {
  const { folder, secrets, supervisor } = starting;
  const port = portOf(starting, 'redis');
  const store = folder.in('servers', 'redis');
  mkdirSync(store, { recursive: true });
  const aclFile = folder.in('secrets', 'redis-users.acl');
  writeFileSync(aclFile, redisAcl(redisUsers(secrets)), { mode: 0o600 });
  const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', store];
  supervisor.start({
    name: 'redis',
    command,
    args: [...args, '--appendonly', 'yes', '--aclfile', aclFile],
    env: { PATH: process.env['PATH'] },
  });
  const urls = urlPerUser('redis', port, secrets.redisPasswords);
  const answers = async (): Promise<boolean> => {
    await askRedis(urls.operator, 1_000);
    return true;
  };
  await supervisor.ready('redis', answers, READY_MS);
  return urls;
}
