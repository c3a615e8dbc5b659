import path from 'node:path';
import { defineRule } from '../define-rule.js';

const vague = /^(?:data|common)$|(?:^|-)(?:utils?|helpers?|managers?)$/;

export default defineRule(
  'files and folders named after nothing',
  '"{{what}}" says nothing about what is inside. Name the file after the one thing it holds, in a word of the glossary.',
  (context, report) => ({
    Program(node) {
      const inside = path.relative(context.cwd, context.filename);
      const [stem = '', ...stereotypes] = path.basename(inside).split('.');
      const names = [...path.dirname(inside).split(path.sep), stem, ...stereotypes];
      const found = names.find((name) => vague.test(name));
      if (found !== undefined) report(node, found);
    },
  }),
);
