import { loadTestServers, running } from './running-servers.mjs';

/** Starts the whole product once for scenario and browser tests; they reach it at `MAILLAGE_TEST_PUBLIC_URL`. */
export default async function startProduct() {
  const { startMaillage } = await loadTestServers();
  const product = await startMaillage();
  running.product = product;
  process.env.MAILLAGE_TEST_PUBLIC_URL = product.url;
}
