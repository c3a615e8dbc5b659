import { defineRule } from '../define-rule.js';
import { methodOf } from '../query-filters.js';

const scanning = new Set([
  'findOneAndUpdate',
  'findOneAndDelete',
  'findOneAndReplace',
  'findOneAndRemove',
  'findByIdAndUpdate',
  'findByIdAndDelete',
  'findByIdAndRemove',
  'findAndModify',
]);

export default defineRule(
  'findOneAndUpdate and its kin',
  '{{what}} scans the collection on the embedded database (900 ms at 100,000 documents). ' +
    'Use updateOne with the condition in the filter, check modifiedCount, then read.',
  (_context, report) => ({
    CallExpression(node) {
      const method = methodOf(node) ?? '';
      if (scanning.has(method)) report(node, method);
    },
  }),
);
