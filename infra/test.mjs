import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare, repoRoot, runOrSay } from './bootstrap.mjs';

// Those of the second row load the whole machine, each file by itself.
const SHARED = ['unit', 'integration'];
const ALONE = ['scenario', 'browser', 'fault'];

const long = process.argv.includes('--long');
const args = process.argv.slice(2).filter((arg) => arg !== '--long');
const ownProjects = args.some((arg) => arg.startsWith('--selectProjects'));
const byName = args.some((arg) => /^(-t|--testNamePattern)/.test(arg));

let passed = 0;
let failed = 0;

await runOrSay(async () => {
  await prepare();
  const { requireForTests } = await import('./dist/test-requirements.js');
  const needsBrowser = ownProjects ? args.includes('browser') : !long;
  const browser = await requireForTests({ browser: needsBrowser });
  if (browser) process.env.MAILLAGE_TEST_BROWSER = browser;
  for (const run of runs()) await jest(run);
  if (passed + failed === 0) console.error('No test ran: nothing matches what was asked for.');
});

if (passed + failed === 0) failed = process.exitCode ? 1 : 0;
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

function runs() {
  if (ownProjects) return [args];
  if (long) return [[...args, '--runInBand', '--selectProjects', 'long']];
  return [
    [...args, '--selectProjects', ...SHARED],
    [...args, '--runInBand', '--selectProjects', ...ALONE],
  ];
}

async function jest(jestArgs) {
  const folder = mkdtempSync(path.join(tmpdir(), 'maillage-jest-'));
  const report = path.join(folder, 'report.json');
  const entry = path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--passWithNoTests', '--json', `--outputFile=${report}`];
  try {
    const code = await new Promise((resolve, reject) => {
      // Jest writes its JSON on standard output too, which nobody reads.
      const child = spawn(process.execPath, [entry, ...options, ...jestArgs], {
        cwd: repoRoot,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim(),
        },
      });
      child.on('error', reject);
      child.on('exit', resolve);
    });
    add(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add(report, code) {
  if (!report) {
    failed += 1;
    console.error('Jest broke off before it could report: its reason stands above.');
    return;
  }
  const skipped = byName ? 0 : report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.error(`${skipped} tests were skipped, which counts as failed.`);
  const broken = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
  passed += report.numPassedTests;
  failed += code !== 0 && broken === 0 ? 1 : broken;
}
