import { startBareServers } from './bare-servers.js';
import { withDatabase } from './embedded/given-urls.js';
import type { ServerUser } from './parts.js';
import { removeFolder, scratchFolder } from './scratch-folder.js';

export { findBrowser } from './browser.js';
export { startMaillage, type RunningMaillage, type StartMaillage } from './start-maillage.js';

export interface TestServers {
  /** Ends in no database: each test makes its own. */
  readonly mongoUrl: string;
  /** Of the user that may do everything. */
  readonly natsUrl: string;
  readonly redisUrl: string;
  /** Of a part's own user, with that part's rights only. */
  /** Accounts whose users are `<part>_w<number>`; 1 when the server was given: then files share it. */
  readonly natsAccounts: number;
  natsUserUrl(part: ServerUser): string;
  redisUserUrl(part: ServerUser): string;
  stop(): Promise<void>;
}

const DATABASE = 'test';
/** As many as Jest workers that may run at once. */
const NATS_ACCOUNTS = 16;

/**
 * Starts one MongoDB, one NATS and one Redis for a test run, or takes those named by MONGODB_URL, NATS_URL, REDIS_URL.
 * @throws PlainFailure when a server cannot be had; tests then fail, they are never skipped.
 */
export async function startTestServers(env: NodeJS.ProcessEnv = process.env): Promise<TestServers> {
  const folder = await scratchFolder();
  const servers = await startBareServers(folder, env, [DATABASE], {
    natsAccounts: NATS_ACCOUNTS,
    keepsExpired: true,
  });
  const { endpoints } = servers;
  return {
    mongoUrl: withDatabase(endpoints.mongo[DATABASE] ?? '', ''),
    natsUrl: endpoints.nats.operator,
    natsAccounts: env['NATS_URL'] ? 1 : NATS_ACCOUNTS,
    redisUrl: endpoints.redis.operator,
    natsUserUrl: (part) => endpoints.nats[part],
    redisUserUrl: (part) => endpoints.redis[part],
    stop: async () => {
      await servers.stop();
      removeFolder(folder);
    },
  };
}
