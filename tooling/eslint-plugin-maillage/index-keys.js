import { entriesOf, keyOf, methodOf, objectsIn, possibleValues } from './query-filters.js';

/**
 * Visitors that call `onKey` with every key of every index that a file declares: `schema.index({…})`,
 * `collection.createIndex({…})`, `createIndexes([{ key: {…} }])`, and `index:` on a path of a schema.
 *
 * @import { Rule } from 'eslint'
 * @param {Rule.RuleContext} context
 * @param {(field: string, direction: string, node: any) => void} onKey direction is `1`, `-1`, `text`, …
 * @returns {Rule.RuleListener}
 */
export function visitIndexKeys(context, onKey) {
  const offer = (/** @type {any} */ keys) => {
    for (const object of objectsIn(context, keys)) {
      for (const { key, value, node } of entriesOf(context, object)) {
        for (const direction of possibleValues(context, value)) onKey(key, textOf(direction), node);
      }
    }
  };
  return {
    CallExpression(/** @type {any} */ call) {
      const method = methodOf(call);
      if (method === 'index' || method === 'createIndex' || method === 'ensureIndex') {
        offer(call.arguments[0]);
      }
      if (method === 'createIndexes') {
        for (const index of objectsIn(context, call.arguments[0])) {
          entriesOf(context, index)
            .filter(({ key }) => key === 'key')
            .forEach(({ value }) => offer(value));
        }
      }
    },
    Property(/** @type {any} */ property) {
      if (keyOf(property) !== 'index') return;
      for (const direction of possibleValues(context, property.value)) {
        onKey(fieldAround(property), textOf(direction), property);
      }
    },
  };
}

/**
 * @param {any} node
 * @returns {string}
 */
function textOf(node) {
  if (node.type === 'UnaryExpression' && node.operator === '-') return `-${textOf(node.argument)}`;
  return node.type === 'Literal' ? String(node.value) : '';
}

/**
 * The schema path that an `index:` belongs to: the property, or the decorated field, around it.
 * @param {any} property
 */
function fieldAround(property) {
  let node = property.parent?.parent;
  while (node && node.type !== 'Property' && node.type !== 'PropertyDefinition') node = node.parent;
  return String(node?.key?.name ?? node?.key?.value ?? '');
}
