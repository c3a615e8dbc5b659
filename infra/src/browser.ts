import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './embedded/run-tool.js';
import { ToolCache } from './embedded/tool-cache.js';
import { repoRoot } from './parts.js';
import { PlainFailure } from './plain-failure.js';

interface PackedChromium {
  readonly executablePath: () => Promise<string>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

// The browser tests depend on the package; here it is only unpacked.
const fromTests = createRequire(path.join(repoRoot, 'tests', 'package.json'));

async function unpacked(folder: string): Promise<void> {
  // It unpacks into the temporary folder, and reuses whatever older browser it finds there.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const entry = pathToFileURL(fromTests.resolve('@sparticuz/chromium')).href;
    const { default: chromium } = (await import(entry)) as { default: PackedChromium };
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Path of a Chromium that runs here: the one from npm, else one on the PATH; a sentence when there is none. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { dependencies } = fromTests('./package.json') as Manifest;
  const version = dependencies['@sparticuz/chromium'] ?? 'any';
  const folder = await ToolCache.of(env)
    .filled(`chromium-${version}`, unpacked)
    .catch(() => undefined);
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'];
  for (const candidate of folder ? [path.join(folder, 'chromium'), ...candidates] : candidates) {
    const { code } = await runTool(candidate, ['--version']);
    if (code === 0) return candidate;
  }
  throw new PlainFailure(
    'No browser could be started for the browser tests: install chromium (e.g. apt-get install chromium), then run npm test again.',
  );
}
