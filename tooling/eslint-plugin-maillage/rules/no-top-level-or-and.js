import { defineRule } from '../define-rule.js';
import { entriesOf, methodOf, visitFilters } from '../query-filters.js';

const branching = new Set(['$or', '$and', '$nor']);
const branchingMethods = new Set(['or', 'and', 'nor']);

export default defineRule(
  '$or, $and or $nor at the top of a filter',
  '{{what}} at the top of a filter never uses an index on the embedded database and reads the whole collection. ' +
    'Run the branches as separate queries in parallel and merge by key, or store a computed field.',
  (context, report) => {
    const filters = visitFilters(context, (filter) => {
      for (const { key, node } of entriesOf(context, filter)) {
        if (branching.has(key)) report(node, key);
      }
    });
    return {
      ...filters,
      CallExpression(node) {
        filters.CallExpression?.(node);
        const method = methodOf(node) ?? '';
        if (branchingMethods.has(method) && node.arguments[0]?.type === 'ArrayExpression') {
          report(node, `.${method}([…])`);
        }
      },
    };
  },
);
