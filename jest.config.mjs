/**
 * The level of a test is in its file name. `npm test` runs them all; for one file:
 *   NODE_OPTIONS=--experimental-vm-modules npx jest packages/messaging --selectProjects integration
 * Workspace packages load from `dist`: build what you changed first (`npx tsc -b packages/messaging`).
 * `scenario`, `browser`, `fault` and `long` each load the machine: run them with `--runInBand`.
 */

const workspaces = ['packages', 'services', 'admin-ui', 'infra', 'tests', 'tooling'];

const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** @returns {import('jest').Config} */
function project(displayName, testMatch, options = {}) {
  return {
    displayName,
    testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
    rootDir: import.meta.dirname,
    roots: workspaces.map((folder) => `<rootDir>/${folder}`),
    testEnvironment: 'node',
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tooling/planted/'],
    modulePathIgnorePatterns: ['<rootDir>/\\.maillage/'],
    // `js` first: what a package ships in both forms is loaded compiled.
    moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
    transform: { '^.+\\.tsx?$': typescript },
    ...options,
  };
}

const testServers = {
  globalSetup: '<rootDir>/tooling/jest/start-test-servers.mjs',
  globalTeardown: '<rootDir>/tooling/jest/stop-test-servers.mjs',
};
const wholeProduct = {
  globalSetup: '<rootDir>/tooling/jest/start-maillage.mjs',
  globalTeardown: '<rootDir>/tooling/jest/stop-maillage.mjs',
};

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', ['**/*.unit.test.ts']),
    project('integration', ['**/*.integration.test.ts'], testServers),
    project('scenario', ['tests/src/{scenarios,rights,bad-input}/**/*.e2e.test.ts'], {
      ...wholeProduct,
    }),
    project('browser', ['tests/src/browser/**/*.e2e.test.ts'], {
      ...wholeProduct,
    }),
    // A fault test kills parts of the product, so each file starts one of its own.
    project('fault', ['tests/src/faults/**/*.e2e.test.ts']),
    project('long', ['**/*.long.test.ts'], testServers),
  ],
  // Jest reads it here only: the longest that a browser's path may take; files that need more say so.
  testTimeout: 240_000,
  coverageProvider: 'v8',
  // One worker per core; a worker that grew past this is replaced between two files.
  workerIdleMemoryLimit: '700MB',
};
