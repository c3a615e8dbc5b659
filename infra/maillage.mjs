import { prepare, runOrSay } from './bootstrap.mjs';

await runOrSay(async () => {
  await prepare({ quiet: true });
  const { runCommand } = await import('./dist/cli/run-command.js');
  process.exitCode = await runCommand(process.argv.slice(2));
});
