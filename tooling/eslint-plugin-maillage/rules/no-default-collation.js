import { defineRule } from '../define-rule.js';
import { keyOf } from '../query-filters.js';

export default defineRule(
  'a collation as the default of a collection',
  'A default collation of a collection is not honoured everywhere by the embedded database. ' +
    'Give the collation to the index and to the query.',
  (_context, report) => ({
    Property(node) {
      if (keyOf(node) !== 'collation' || node.parent.type !== 'ObjectExpression') return;
      const call = /** @type {any} */ (node.parent.parent);
      const name = call?.callee?.name ?? call?.callee?.property?.name;
      if (name === 'Schema' || name === 'createCollection') report(node);
    },
  }),
);
