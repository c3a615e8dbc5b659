import { jest } from '@jest/globals';

/** Set by the project in jest.config.mjs: Jest takes `testTimeout` from the whole run, never from a project. */
const { testTimeoutMs } = /** @type {{ testTimeoutMs: number }} */ (
  /** @type {unknown} */ (globalThis)
);
jest.setTimeout(testTimeoutMs);
