// Node built-ins only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repoRoot = fileURLToPath(new URL('..', import.meta.url));
const inRepo = (...parts) => path.join(repoRoot, ...parts);
const INSTALL_MARK = inRepo('node_modules', '.maillage-lock');
const BUILD_MARK = inRepo('.maillage', 'build-mark');
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

class PlainFailure extends Error {
  plain = true;
}

/** Runs an entry point; whatever goes wrong becomes one sentence and exit code 1. */
export async function runOrSay(main) {
  try {
    await main();
  } catch (error) {
    if (process.env.MAILLAGE_DEBUG) console.error(error);
    console.error(sentenceFor(error));
    process.exitCode = 1;
  }
}

function sentenceFor(error) {
  if (error?.plain) return error.message;
  if (error?.code === 'ENOSPC' || /ENOSPC|no space left/i.test(String(error?.message))) {
    return 'The disk is full: free at least 1 GB, then run the same command again.';
  }
  return `Maillage could not go on (${String(error?.message ?? error).split('\n')[0]}): run it again with MAILLAGE_DEBUG=1 to see where.`;
}

/** Installs dependencies and builds what changed. `quiet` prints only when there is work to do. */
export async function prepare({ quiet = false } = {}) {
  checkNode();
  // For those who install and build by hand while they work on Maillage.
  if (process.env.MAILLAGE_BOOTSTRAP === 'off') return;
  const say = (line) => quiet || console.log(line);
  if (dependenciesAreCurrent()) say('[1/7] Dependencies are in place.');
  else await install();
  const sources = sourcesMark();
  if (buildIsCurrent(sources)) say('[2/7] Nothing changed since the last build.');
  else await build(sources);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainFailure(
    `Maillage needs Node 20.19 or later and this is ${process.versions.node}: install a newer Node, then run the same command again.`,
  );
}

function dependenciesAreCurrent() {
  if (!existsSync(inRepo('node_modules'))) return false;
  const lock = readFileSync(inRepo('package-lock.json'), 'utf8');
  if (existsSync(INSTALL_MARK) && readFileSync(INSTALL_MARK, 'utf8') === sha256(lock)) return true;
  if (!installedByHandAsLocked(JSON.parse(lock))) return false;
  writeFileSync(INSTALL_MARK, sha256(lock));
  return true;
}

/** True when npm's own record of node_modules holds exactly what the lock file asks for. */
function installedByHandAsLocked(lock) {
  const recordFile = inRepo('node_modules', '.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([folder, wanted]) => {
    const { optional, peer, extraneous } = wanted;
    if (!folder.includes('node_modules/') || optional || peer || extraneous) return true;
    return installed[folder]?.version === wanted.version;
  });
}

async function install() {
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  let { code, output } = await runWithProgress('[1/7] Installing dependencies', [
    ...npm,
    'ci',
    ...quiet,
  ]);
  // Behind a registry without other systems' packages, `ci` takes the lock file for incomplete; `install` takes the same versions.
  if (code !== 0 && output.includes('EUSAGE')) {
    ({ code, output } = await runWithProgress('[1/7] Installing dependencies', [
      ...npm,
      'install',
      '--no-save',
      ...quiet,
    ]));
  }
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) throw new Error('ENOSPC');
    throw new PlainFailure(
      `npm could not install the dependencies (${npmCause(output)}): check the network and the npm registry, then run the same command again.`,
    );
  }
  writeFileSync(INSTALL_MARK, sha256(readFileSync(inRepo('package-lock.json'), 'utf8')));
}

async function build(sources) {
  const turbo = inRepo('node_modules', 'turbo', 'bin', 'turbo');
  const args = ['run', 'build', '--output-logs=errors-only', '--ui=stream'];
  const { code, output } = await runWithProgress('[2/7] Building what changed', [
    process.execPath,
    turbo,
    ...args,
  ]);
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) throw new Error('ENOSPC');
    console.error(output);
    throw new PlainFailure('The build failed for the reasons above: correct them, then run again.');
  }
  mkdirSync(path.dirname(BUILD_MARK), { recursive: true });
  writeFileSync(BUILD_MARK, sources);
}

function workspaces() {
  const folders = JSON.parse(readFileSync(inRepo('package.json'), 'utf8')).workspaces;
  return folders
    .flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      return readdirSync(inRepo(parent)).map((name) => `${parent}/${name}`);
    })
    .filter((folder) => existsSync(inRepo(folder, 'package.json')));
}

function sourcesMark() {
  const lines = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (['node_modules', 'dist', '.turbo'].includes(entry.name)) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(file);
      else {
        const { size, mtimeMs } = statSync(file);
        lines.push(`${file} ${size} ${mtimeMs}`);
      }
    }
  };
  for (const folder of workspaces()) visit(inRepo(folder));
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'turbo.json']) {
    lines.push(`${file} ${sha256(readFileSync(inRepo(file), 'utf8'))}`);
  }
  return sha256(lines.sort().join('\n'));
}

function buildIsCurrent(sources) {
  if (!existsSync(BUILD_MARK) || readFileSync(BUILD_MARK, 'utf8') !== sources) return false;
  return workspaces().every((folder) => existsSync(inRepo(folder, 'dist')));
}

function runWithProgress(title, [command, ...args]) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const show = (end) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${title} … ${seconds()} s${end}`);
    else console.log(`${title} … ${seconds()} s`);
  };
  show('');
  const ticking = setInterval(() => show(''), process.stdout.isTTY ? 1000 : 15_000);
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: repoRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    });
    const end = () => child.kill();
    const endAndLeave = () => {
      end();
      console.log('\nStopped: nothing runs yet; the same command begins this step again.');
      process.exit(1);
    };
    process.once('exit', end);
    for (const signal of ENDING) process.once(signal, endAndLeave);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
    child.on('close', () => {
      process.removeListener('exit', end);
      for (const signal of ENDING) process.removeListener(signal, endAndLeave);
    });
  }).finally(() => {
    clearInterval(ticking);
    show('\n');
  });
}

/** npm's first two error lines hold the code and the reason. */
function npmCause(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error '));
  const spoken = lines.map((line) => line.slice('npm error '.length).trim()).filter(Boolean);
  return (
    spoken
      .slice(0, 2)
      .join(': ')
      .replace(/^code /, '')
      .slice(0, 240) || 'no reason given'
  );
}
