import { defineRule } from '../define-rule.js';
import { entriesOf, keyOf, possibleValues, visitFilters } from '../query-filters.js';

export default defineRule(
  'a regular expression in a filter',
  'A regular expression in a filter matches nothing, silently, on an indexed field of the embedded database, and ' +
    "reads the whole collection on MongoDB. Ask for a range on a stored folded field: { $gte: p, $lt: p + '\\uffff' }.",
  (context, report) => {
    const search = (/** @type {any} */ node, depth = 0) => {
      if (depth > 8) return;
      for (const value of possibleValues(context, node)) {
        if (isRegex(value)) report(value);
        else if (value.type === 'ArrayExpression') {
          for (const element of value.elements) search(element, depth + 1);
        } else if (value.type === 'ObjectExpression') {
          for (const entry of entriesOf(context, value)) search(entry.value, depth + 1);
        }
      }
    };
    const filters = visitFilters(context, (filter) => search(filter));
    return {
      ...filters,
      Property(node) {
        filters.Property?.(node);
        if (keyOf(node) === '$regex') report(node);
      },
    };
  },
);

/** @param {any} node */
function isRegex(node) {
  if (node.type === 'Literal') return node.regex !== undefined;
  return /^(?:New|Call)Expression$/.test(node.type) && node.callee.name === 'RegExp';
}
