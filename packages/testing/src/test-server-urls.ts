/** A part that has its own user on the NATS server. */
export type PartName = 'directory' | 'appointments' | 'referrals' | 'reporting' | 'gateway';

/**
 * The MongoDB server for tests, as a URL without a database.
 * @throws Error when the servers for tests were not started.
 */
export function testMongoUrl(): string {
  return urlOf('MongoDB', 'MAILLAGE_TEST_MONGODB_URL');
}

/**
 * The NATS server for tests: as a user that may do everything, or as `part`'s own user with only its rights.
 * Each Jest worker has an account of its own, so files that run at once share neither streams nor questions; files
 * that run one after the other do, and with NATS_URL in the environment all share one: use ids of your own.
 * @throws Error when the servers for tests were not started.
 */
export function testNatsUrl(part?: PartName): string {
  const variable = 'MAILLAGE_TEST_NATS_URL';
  const url = new URL(
    urlOf('NATS', part === undefined ? variable : `${variable}_${part.toUpperCase()}`),
  );
  const accounts = Number(process.env['MAILLAGE_TEST_NATS_ACCOUNTS'] ?? '1');
  if (accounts > 1) url.username += `_w${String(((workerNumber() - 1) % accounts) + 1)}`;
  return url.href;
}

/**
 * The Redis server for tests. Each Jest worker gets a database of its own (1 to 15), so files that run at once
 * do not meet; files that run one after the other do, so use key prefixes of your own or flush first.
 * @throws Error when the servers for tests were not started.
 */
export function testRedisUrl(): string {
  const url = new URL(urlOf('Redis', 'MAILLAGE_TEST_REDIS_URL'));
  url.pathname = `/${String(((workerNumber() - 1) % 15) + 1)}`;
  return url.href;
}

function workerNumber(): number {
  return Number(process.env['JEST_WORKER_ID'] ?? '1');
}

function urlOf(server: string, variable: string): string {
  const url = process.env[variable];
  if (url === undefined || url === '') {
    throw new Error(
      `This test needs ${server}, and ${variable} is not set. Run it as an .integration.test.ts file ` +
        `(npx jest <path> --selectProjects integration), which starts the servers.`,
    );
  }
  return url;
}
