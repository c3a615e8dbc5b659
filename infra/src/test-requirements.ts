import { findBrowser } from './browser.js';
import { planServers } from './embedded/servers.js';

/** Makes sure that tests can have their servers and, unless told otherwise, a browser; returns the browser's path. */
export async function requireForTests(
  { browser }: { readonly browser: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  await planServers(env, ['test']);
  return browser ? findBrowser(env) : undefined;
}
