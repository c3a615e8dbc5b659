import { freshDatabase, testNatsUrl, testRedisUrl } from '@maillage/testing';
import { serviceConfigSchema } from '../config.js';
import { signMemberToken, type MemberClaims } from '../member-tokens.js';
import type { Problem } from '../problem.js';
import { startPart } from '../running-part.js';
import { CounterModule } from './counter-service.js';
import { makeKeys } from './keys.js';

export interface Asked {
  readonly method?: string;
  /** JSON, unless a text. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly claims?: MemberClaims;
  /** Empty: none. */
  readonly token?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Problem & Record<string, unknown>;
}

/** Who asks unless told otherwise. */
export const coordinator: MemberClaims = {
  sub: 'member:mem-1',
  role: 'coordinator',
  grants: [{ role: 'coordinator', scope: 'network', scopeId: 'net-1', networkIds: ['net-1'] }],
  cid: 'cor-from-gateway',
};

export type BootedCounter = Awaited<ReturnType<typeof bootCounter>>;

/** The service of counters on servers for tests. */
export async function bootCounter() {
  const database = freshDatabase();
  const keys = await makeKeys();
  const config = serviceConfigSchema.parse({
    PORT: '0',
    MONGODB_URL: database.url,
    NATS_URL: testNatsUrl('appointments'),
    REDIS_URL: testRedisUrl(),
    SIGNING_KEY_FILE: keys.fileOf('appointments'),
    TRUSTED_KEYS: keys.trusted,
    LOG_LEVEL: 'silent',
  });
  const part = await startPart({
    name: 'appointments',
    config,
    module: (given) => CounterModule.with(given),
  });

  const ask = async (path: string, asked: Asked = {}): Promise<Answer> => {
    const { body, claims = coordinator, headers } = asked;
    const token =
      asked.token ?? (await signMemberToken(await keys.keyOf('gateway'), 'appointments', claims));
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(part.url + path, {
      method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: sent }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answer['body'],
    };
  };

  const close = async (): Promise<void> => {
    await part.close();
    await database.drop();
    await keys.remove();
  };
  return { part, keys, config, ask, close };
}
