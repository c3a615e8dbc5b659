import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import maillage from './tooling/eslint-plugin-maillage/index.js';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'];
const pureFolders = [
  '**/services/*/src/**/domain/**/*.ts',
  '**/services/*/src/**/use-cases/**/*.ts',
];

const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message:
    'Read the environment in config.ts only, through its schema, so that a wrong value stops the boot with a sentence.',
};
const noAmbientInput = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message:
      'The instant is an argument, or comes from the injected Clock: tests set time, they do not wait for it.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message:
      'The instant is an argument, or comes from the injected Clock: tests set time, they do not wait for it.',
  },
  {
    selector:
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message:
      'The instant is an argument, or comes from the injected Clock: tests set time, they do not wait for it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Chance is an argument: the same input gives the same answer.',
  },
  {
    selector:
      ':matches(CallExpression[callee.name="randomUUID"], CallExpression[callee.property.name="randomUUID"])',
    message: 'Ids come from the injected IdSource: tests queue them.',
  },
];
const noSkippedTest = {
  selector:
    'CallExpression:matches([callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/], ' +
    '[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/])',
  message: 'A test that does not run proves nothing: make it pass, or remove it.',
};
const noSleep = {
  selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  message:
    'Wait for a condition with eventually() of @maillage/testing; a sleep is too long or too short.',
};
const noModuleMock = {
  selector:
    'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]',
  message:
    'Use the real thing: a fresh database costs 25 ms. Doubles are for ports that point outwards.',
};

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/.turbo/**',
      '.maillage/**',
      '**/test-results/**',
      // Faults planted on purpose; tooling/planted-faults.unit.test.ts lints them.
      'tooling/planted/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { maillage },
    rules: {
      'maillage/explain-disable': 'error',
      'maillage/no-vague-file-name': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-else-return': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      // `process.env.X || fallback`: an empty string is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      // A file with decorators is left alone, since `emitDecoratorMetadata` is on: injected classes stay values.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Ports are asynchronous; an adapter or a double may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'mongoose',
              importNames: ['Connection', 'ClientSession'],
              allowTypeImports: true,
              message:
                'mongoose is CommonJS and exports no such value at run time: use `import type`.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/{packages,services,infra,tests}/**/*.ts'],
    rules: {
      'maillage/no-default-collation': 'error',
      'maillage/no-descending-string-index': 'error',
      'maillage/no-find-one-and': 'error',
      'maillage/no-in-with-range': 'error',
      'maillage/no-regex-in-filter': 'error',
      'maillage/no-text-or-hashed-index': 'error',
      'maillage/no-top-level-or-and': 'error',
      'maillage/no-unsupported-operator': 'error',
      'maillage/plain-partial-filter': 'error',
    },
  },
  {
    files: [
      '**/services/*/src/**/*.ts',
      '**/packages/*/src/**/*.ts',
      '**/admin-ui/src/**/*.{ts,tsx}',
    ],
    ignores: ['**/*.config.ts', ...tests],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', noEnvironment] },
  },
  {
    files: pureFolders,
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', noEnvironment, ...noAmbientInput] },
  },
  {
    // The places where the environment comes in, and those that speak to a person on a terminal.
    files: [
      '**/src/config.ts',
      'packages/testing/src/test-server-urls.ts',
      'packages/contracts/src/docs/**/*.ts',
      'services/*/src/commands/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', noSkippedTest, noSleep, noModuleMock],
      // A property that a test knows to be there is asserted by the test itself.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/admin-ui/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
