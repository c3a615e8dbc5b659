import { defineRule } from '../define-rule.js';

const { meta = {} } = defineRule(
  'switching a rule off without saying why',
  'Say why the rule does not hold here, in one line: // eslint-disable-next-line rule-name -- reason. Name the rule.',
  () => ({}),
);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta,
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const found =
          /^\s*eslint-disable(?:-next-line|-line)?(?<rules>[^]*?)(?:--(?<reason>[^]*))?$/.exec(
            comment.value,
          );
        if (found === null || comment.loc == null) continue;
        if (found.groups?.['rules']?.trim() && found.groups['reason']?.trim()) continue;
        // One column before the line, so that the comment cannot switch this report off.
        const line = comment.loc.start.line;
        context.report({
          loc: { start: { line, column: -1 }, end: comment.loc.end },
          messageId: 'refused',
        });
      }
    },
  }),
};
