import { prepare, runOrSay } from './bootstrap.mjs';

await runOrSay(async () => {
  await prepare();
  await import('./dist/launch.js');
});
