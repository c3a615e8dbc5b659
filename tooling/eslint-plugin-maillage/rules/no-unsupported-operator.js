import { defineRule } from '../define-rule.js';
import { keyOf, methodOf } from '../query-filters.js';

const reasons = new Map([
  ['$lookup', 'joins are too slow for lists: keep a local copy of what is needed'],
  ['$graphLookup', 'joins are too slow for lists: keep a local copy of what is needed'],
  ['$where', 'the embedded database runs no JavaScript: write the condition as a filter'],
  ['$function', 'the embedded database runs no JavaScript: compute in the service'],
  ['$accumulator', 'the embedded database runs no JavaScript: compute in the service'],
  ['$text', 'the embedded database has no text index: store folded prefixes and ask for equality'],
]);
const methods = new Map([
  ['lookup', '$lookup'],
  ['graphLookup', '$graphLookup'],
  ['$where', '$where'],
]);

export default defineRule(
  'query operators that the embedded database lacks, or is too slow at',
  'Do not use {{what}}.',
  (_context, report) => ({
    Property(node) {
      const key = keyOf(node) ?? '';
      const reason = reasons.get(key);
      if (reason !== undefined) report(node, `${key}: ${reason}`);
    },
    CallExpression(node) {
      const key = methods.get(methodOf(node) ?? '');
      // `dns.lookup('host')` is no query: an aggregate's stage is an object literal.
      const isQuery = key === '$where' || node.arguments[0]?.type === 'ObjectExpression';
      if (key !== undefined && isQuery) report(node, `${key}: ${String(reasons.get(key))}`);
    },
  }),
);
