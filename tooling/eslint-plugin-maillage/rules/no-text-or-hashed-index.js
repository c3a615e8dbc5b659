import { defineRule } from '../define-rule.js';
import { visitIndexKeys } from '../index-keys.js';

export default defineRule(
  'a text or hashed index',
  'The embedded database has no {{what}} index. Store folded prefixes and index those; shard nothing.',
  (context, report) =>
    visitIndexKeys(context, (_field, direction, node) => {
      if (direction === 'text' || direction === 'hashed') report(node, direction);
    }),
);
