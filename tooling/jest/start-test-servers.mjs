import { loadTestServers, parts, running } from './running-servers.mjs';

/** Starts MongoDB, NATS and Redis for `.integration.test.ts`; `@maillage/testing` reads their URLs. */
export default async function startServers() {
  const { startTestServers } = await loadTestServers();
  const servers = await startTestServers();
  running.servers = servers;
  process.env.MAILLAGE_TEST_MONGODB_URL = servers.mongoUrl;
  process.env.MAILLAGE_TEST_NATS_URL = servers.natsUrl;
  process.env.MAILLAGE_TEST_NATS_ACCOUNTS = String(servers.natsAccounts);
  process.env.MAILLAGE_TEST_REDIS_URL = servers.redisUrl;
  for (const part of parts) {
    process.env[`MAILLAGE_TEST_NATS_URL_${part.toUpperCase()}`] = servers.natsUserUrl(part);
  }
}
