/**
 * What the global set-ups started, kept for their tear-downs, which Jest loads in the same process.
 * @type {{ servers?: { stop(): Promise<void> }, product?: { stop(): Promise<void> } }}
 */
export const running = {};

/** The parts that have their own user on the NATS server. */
export const parts = ['directory', 'appointments', 'referrals', 'reporting', 'gateway'];

/**
 * Loads the module of `infra` that starts servers.
 * @typedef {{ mongoUrl: string, natsUrl: string, natsAccounts: number, redisUrl: string, natsUserUrl(part: string): string, stop(): Promise<void> }} TestServers
 * @typedef {{ url: string, dataDir: string, stop(): Promise<void> }} Product
 * @returns {Promise<{ startTestServers(): Promise<TestServers>, startMaillage(options?: { env?: Record<string, string> }): Promise<Product> }>}
 */
export async function loadTestServers() {
  const built = new URL('../../infra/dist/test-servers.js', import.meta.url);
  try {
    return await import(built.href);
  } catch (error) {
    throw new Error(
      'The servers for tests could not be loaded. Build them first: npx turbo run build --filter=@maillage/infra',
      { cause: error },
    );
  }
}
