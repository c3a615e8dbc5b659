import { defineRule } from '../define-rule.js';
import { entriesOf, keyOf, possibleValues } from '../query-filters.js';

const allowed = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$type']);

export default defineRule(
  'a partial index whose filter is more than equality, $exists: true, a comparison or $type',
  'The filter of a partial index may only hold equality, $exists: true, comparisons and $type; {{what}} is refused ' +
    'or ignored. Store a computed field and filter on its value.',
  (context, report) => ({
    Property(node) {
      if (keyOf(node) !== 'partialFilterExpression') return;
      for (const filter of objectValues(context, node.value)) {
        for (const condition of entriesOf(context, filter)) {
          if (condition.key.startsWith('$')) report(condition.node, condition.key);
          for (const operators of objectValues(context, condition.value)) {
            for (const { key, value, node: operator } of entriesOf(context, operators)) {
              const isExists =
                key === '$exists' && value.type === 'Literal' && value.value === true;
              if (key.startsWith('$') && !allowed.has(key) && !isExists) report(operator, key);
            }
          }
        }
      }
    },
  }),
);

/**
 * @param {import('eslint').Rule.RuleContext} context
 * @param {any} node
 */
function objectValues(context, node) {
  return possibleValues(context, node).filter((value) => value.type === 'ObjectExpression');
}
