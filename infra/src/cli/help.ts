/** What stands after the noun, verb first, and what it does in one line. */
export type Verb = readonly [usage: string, what: string];

const HEAD = [
  'Usage: npm run maillage -- <command>',
  '',
  'Works on the copy of Maillage in .maillage/data, or in the folder that MAILLAGE_DATA names,',
  'while it runs and while it does not.',
];

/** The commands, one line each, under their usage. */
export function helpOf(
  nouns: readonly (readonly [noun: string, verbs: readonly Verb[]])[],
): string[] {
  const commands = nouns.flatMap(([noun, verbs]) => [
    '',
    ...verbs.flatMap(([usage, what]) => [`  ${noun} ${usage}`, `      ${what}`]),
  ]);
  return [...HEAD, ...commands];
}
