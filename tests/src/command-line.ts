import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { testProduct } from './test-product.js';

export interface Said {
  /** Exit code. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const entry = fileURLToPath(new URL('../../infra/maillage.mjs', import.meta.url));

/** Runs `npm run maillage -- <words>` on the product under test, without the look for what has to be built. */
export function maillage(...words: readonly string[]): Promise<Said> {
  return maillageOn(testProduct.dataDir, words);
}

/** Runs it on another data folder. */
export async function maillageOn(dataDir: string, words: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [entry, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      MAILLAGE_BOOTSTRAP: 'off',
      MAILLAGE_DATA: dataDir,
    },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code: code ?? -1, out, err };
}
