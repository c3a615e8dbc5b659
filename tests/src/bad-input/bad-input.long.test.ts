import { afterAll, beforeAll } from '@jest/globals';
import { startMaillage, type RunningMaillage } from '@maillage/infra/test-servers';
import { seedOfRun } from '../seeded-chance.js';
import { refusesBadInput } from './bad-input.js';

let product: RunningMaillage;

beforeAll(async () => {
  product = await startMaillage({ env: { QUIET_HOURS: 'off' } });
  process.env['MAILLAGE_TEST_PUBLIC_URL'] = product.url;
  process.env['MAILLAGE_TEST_DATA_DIR'] = product.dataDir;
}, 300_000);
afterAll(() => product.stop());

const seed = seedOfRun();
console.log(`MAILLAGE_FAULT_SEED=${seed}`);
refusesBadInput({ seed, runs: 500 });
