/**
 * A rule with one message, which says what is wrong, why, and what to do instead.
 * @import { Rule } from 'eslint'
 * @param {string} description what the rule forbids, as a phrase
 * @param {string} message shown at the violation; may name `{{what}}`
 * @param {(context: Rule.RuleContext, report: (node: any, what?: string) => void) => Rule.RuleListener} visit
 * @returns {Rule.RuleModule}
 */
export function defineRule(description, message, visit) {
  return {
    meta: { type: 'problem', docs: { description }, messages: { refused: message }, schema: [] },
    create: (context) =>
      visit(context, (node, what = '') => {
        context.report({ node, messageId: 'refused', data: { what } });
      }),
  };
}
