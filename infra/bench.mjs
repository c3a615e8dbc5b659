import { existsSync } from 'node:fs';
import { prepare, repoRoot, runOrSay } from './bootstrap.mjs';

// npm run bench -- <name> …: runs tests/dist/benches/<name>.bench.js.
await runOrSay(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  await prepare({ quiet: true });
  const bench = `${repoRoot}tests/dist/benches/${name}.bench.js`;
  if (!/^[a-z-]+$/.test(name) || !existsSync(bench)) {
    throw Object.assign(
      new Error(
        `There is no bench "${name}": give the name of a file of tests/src/benches, e.g. npm run bench -- skeleton.`,
      ),
      { plain: true },
    );
  }
  process.argv.splice(2, process.argv.length, ...args);
  await import(bench);
});
