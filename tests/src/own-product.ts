import { cp } from 'node:fs/promises';
import path from 'node:path';
import {
  startMaillage,
  type RunningMaillage,
  type StartMaillage,
} from '@maillage/infra/test-servers';

/**
 * Starts a copy of the product for one test, and ends it. When the test fails, the logs of all parts and servers
 * are kept in `test-results/<name>`.
 */
export async function withOwnProduct<T>(
  name: string,
  options: StartMaillage,
  work: (product: RunningMaillage) => Promise<T>,
): Promise<T> {
  const product = await startMaillage(options);
  try {
    return await work(product);
  } catch (error) {
    console.error(product.output());
    await keepLogs(product, path.resolve('test-results', name));
    throw error;
  } finally {
    await product.stop();
  }
}

/** Without them the failure itself is still worth more than theirs. */
async function keepLogs({ dataDir }: RunningMaillage, place: string): Promise<void> {
  try {
    await cp(path.join(dataDir, 'logs'), place, { recursive: true });
    console.error(`The logs are kept in ${place}.`);
  } catch (error) {
    console.error('The logs could not be kept.', error);
  }
}
