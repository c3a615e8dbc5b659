import { defineRule } from '../define-rule.js';
import { visitIndexKeys } from '../index-keys.js';

/** Instants (`bookedAt`) and counters (`version`): by the rules for names, never strings. */
const neverText = /(?:At|[vV]ersion)$/;
const descending = new Set(['-1', 'desc', 'descending']);

export default defineRule(
  'a descending index on a field that may hold text',
  'A descending index on a text field loses rows of a range, silently, on the embedded database, and "{{what}}" may ' +
    'hold text (civil dates do). Index it ascending, and let the query sort backwards; only …At and …Version may descend.',
  (context, report) =>
    visitIndexKeys(context, (field, direction, node) => {
      if (descending.has(direction) && !neverText.test(field)) report(node, field);
    }),
);
