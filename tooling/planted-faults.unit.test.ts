import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import plugin from './eslint-plugin-maillage/index.js';

const root = path.resolve(import.meta.dirname, '..');
const planted = 'tooling/planted';
const patienceMs = 60_000;

/** Every `// <word>: <rule> <rule>` of the planted tree, as `file:line rule`, or without the line. */
async function markers(word: 'bites' | 'breaks'): Promise<string[]> {
  const entries = await readdir(path.join(root, planted), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const lines = (await readFile(file, 'utf8')).split('\n');
      return lines.flatMap((line, index) => {
        const rules = new RegExp(`// ${word}: (.*)$`).exec(line)?.[1]?.split(' ') ?? [];
        const place = path.relative(root, file) + (word === 'bites' ? `:${index + 1}` : '');
        return rules.map((rule) => `${place} ${rule}`);
      });
    }),
  );
  return found.flat().sort();
}

/** Runs a tool of the project on the planted tree and reads the JSON it prints; its exit code is that of a refusal. */
async function report<T>(script: string, args: readonly string[]): Promise<T> {
  const command = [path.join(root, 'node_modules', script), ...args, planted];
  const printed = await new Promise<string>((resolve) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, command, options, (_refusal, stdout) => {
      resolve(stdout);
    });
  });
  return JSON.parse(printed) as T;
}

const rulesIn = (reports: readonly string[]): Set<string> =>
  new Set(reports.map((line) => line.slice(line.indexOf(' ') + 1)));

describe('the lint configuration', () => {
  it(
    'reports every planted fault by its rule, and nothing else',
    async () => {
      interface FileReport {
        readonly filePath: string;
        readonly messages: readonly { readonly line: number; readonly ruleId: string | null }[];
      }
      const args = ['--no-ignore', '--no-warn-ignored', '--format', 'json'];
      const files = await report<FileReport[]>('eslint/bin/eslint.js', args);
      const reported = files.flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId }) => `${path.relative(root, filePath)}:${line} ${ruleId}`),
      );
      expect(reported.sort()).toEqual(await markers('bites'));
    },
    patienceMs,
  );

  it('has a planted fault for every rule of our own', async () => {
    const ours = Object.keys(plugin.rules).map((rule) => `maillage/${rule}`);
    expect([...rulesIn(await markers('bites'))]).toEqual(expect.arrayContaining(ours));
  });
});

describe('the dependency rules', () => {
  it(
    'report every planted fault by its rule, and nothing else',
    async () => {
      interface Cruise {
        readonly summary: {
          readonly violations: readonly {
            readonly from: string;
            readonly rule: { name: string };
          }[];
        };
      }
      const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
      const { summary } = await report<Cruise>(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        args,
      );
      const reported = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
      expect([...new Set(reported)].sort()).toEqual([...new Set(await markers('breaks'))]);
    },
    patienceMs,
  );

  it('each say why, and each have a planted fault', async () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: readonly { readonly name: string; readonly comment: string }[];
    };
    for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(40);
    expect(rulesIn(await markers('breaks'))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });
});
