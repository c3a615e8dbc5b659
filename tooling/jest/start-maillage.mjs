import { createServer } from 'node:net';
import { loadTestServers, running } from './running-servers.mjs';

/**
 * Starts the whole product once for scenario and browser tests. They reach it at `MAILLAGE_TEST_PUBLIC_URL`, read
 * its logs and its record in `MAILLAGE_TEST_DATA_DIR`, and may listen on `MAILLAGE_TEST_COLLECTOR_PORT`, where the
 * gateway sends what consoles report.
 */
export default async function startProduct() {
  const { startMaillage } = await loadTestServers();
  const collectorPort = await freePort();
  const product = await startMaillage({
    env: {
      LOG_LEVEL: 'debug',
      QUIET_HOURS: 'off',
      FARO_COLLECTOR_URL: `http://127.0.0.1:${collectorPort}/collect`,
    },
  });
  running.product = product;
  process.env.MAILLAGE_TEST_PUBLIC_URL = product.url;
  process.env.MAILLAGE_TEST_DATA_DIR = product.dataDir;
  process.env.MAILLAGE_TEST_COLLECTOR_PORT = String(collectorPort);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
