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
    const kept = path.resolve('test-results', name);
    await cp(path.join(product.dataDir, 'logs'), kept, { recursive: true });
    console.error(`${product.output()}\nThe logs are kept in ${kept}.`);
    throw error;
  } finally {
    await product.stop();
  }
}
