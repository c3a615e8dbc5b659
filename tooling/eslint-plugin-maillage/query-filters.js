/**
 * Finds the filters that a file hands to the database, by their shape and not by their types.
 * Seen: the filter argument of mongoose's and the driver's query methods, `bulkWrite` operations, `$match` stages,
 * `partialFilterExpression`, variables and functions typed as a filter, constants and spreads of any of these.
 * Not seen: a filter that is a parameter, is built key by key, or comes from another file without such a type.
 *
 * @import { Rule, Scope } from 'eslint'
 * @typedef {{ key: string, value: any, node: any }} Entry one `key: value` of an object literal
 */

/** Position of the filter among the arguments of each query method. */
const filterArgument = new Map([
  ['find', 0],
  ['findOne', 0],
  ['exists', 0],
  ['countDocuments', 0],
  ['updateOne', 0],
  ['updateMany', 0],
  ['replaceOne', 0],
  ['deleteOne', 0],
  ['deleteMany', 0],
  ['findOneAndUpdate', 0],
  ['findOneAndDelete', 0],
  ['findOneAndReplace', 0],
  ['where', 0],
  ['match', 0],
  ['distinct', 1],
]);

const filterTypes = new Set(['Filter', 'FilterQuery', 'QueryFilter', 'RootFilterQuery']);
const filterKeys = new Set(['$match', 'partialFilterExpression']);
const transparent = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);

/**
 * The name of a property, however it is written; `undefined` where it is computed.
 * @param {any} property
 * @returns {string | undefined}
 */
export function keyOf(property) {
  if (property.type !== 'Property') return undefined;
  if (property.key.type === 'Literal') return String(property.key.value);
  return property.computed ? undefined : property.key.name;
}

/**
 * The name of the method that a call calls on an object; `undefined` for any other call.
 * @param {any} call
 * @returns {string | undefined}
 */
export function methodOf(call) {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return undefined;
  if (callee.property.type === 'Literal') return String(callee.property.value);
  return callee.computed ? undefined : callee.property.name;
}

/**
 * What an expression may be once constants, casts and either/or are looked through.
 * @param {Rule.RuleContext} context
 * @param {any} node
 * @param {number} [depth]
 * @returns {any[]}
 */
export function possibleValues(context, node, depth = 0) {
  if (node === null || node === undefined || depth > 8) return [];
  if (transparent.has(node.type)) return possibleValues(context, node.expression, depth + 1);
  if (node.type === 'ConditionalExpression') {
    return [node.consequent, node.alternate].flatMap((branch) =>
      possibleValues(context, branch, depth + 1),
    );
  }
  if (node.type === 'LogicalExpression') {
    return [node.left, node.right].flatMap((side) => possibleValues(context, side, depth + 1));
  }
  if (node.type === 'Identifier') {
    const value = constantValue(context, node);
    return value === undefined ? [node] : possibleValues(context, value, depth + 1);
  }
  return [node];
}

/**
 * @param {Rule.RuleContext} context
 * @param {any} identifier
 */
function constantValue(context, identifier) {
  /** @type {Scope.Scope | null} */
  let scope = context.sourceCode.getScope(identifier);
  while (scope !== null) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) {
      const definition = variable.defs[0];
      if (variable.defs.length !== 1 || definition?.type !== 'Variable') return undefined;
      const { node, parent } = definition;
      return parent.kind === 'const' && node.id.type === 'Identifier' ? node.init : undefined;
    }
    scope = scope.upper;
  }
  return undefined;
}

/**
 * The entries of an object literal, those of the literals it spreads included.
 * @param {Rule.RuleContext} context
 * @param {any} object
 * @param {number} [depth]
 * @returns {Entry[]}
 */
export function entriesOf(context, object, depth = 0) {
  if (depth > 8) return [];
  return object.properties.flatMap((/** @type {any} */ property) => {
    if (property.type === 'SpreadElement') {
      return possibleValues(context, property.argument)
        .filter((value) => value.type === 'ObjectExpression')
        .flatMap((value) => entriesOf(context, value, depth + 1));
    }
    const key = keyOf(property);
    return key === undefined ? [] : [{ key, value: property.value, node: property }];
  });
}

/**
 * Visitors that call `onFilter` once with each object literal that is a filter.
 * @param {Rule.RuleContext} context
 * @param {(filter: any) => void} onFilter
 * @returns {Rule.RuleListener}
 */
export function visitFilters(context, onFilter) {
  const seen = new Set();
  const offer = (/** @type {any} */ node) => {
    for (const value of possibleValues(context, node)) {
      if (value.type !== 'ObjectExpression' || seen.has(value)) continue;
      seen.add(value);
      onFilter(value);
    }
  };
  /** @param {any} node */
  const offerReturned = (node) => {
    if (isFilterType(node.returnType)) offer(node.expression ? node.body : null);
  };

  return {
    CallExpression(/** @type {any} */ call) {
      const method = methodOf(call);
      if (method === undefined) return;
      const position = filterArgument.get(method);
      if (position !== undefined) offer(call.arguments[position]);
      if (method === 'bulkWrite') bulkFilters(context, call.arguments[0]).forEach(offer);
    },
    Property(/** @type {any} */ property) {
      if (filterKeys.has(keyOf(property) ?? '')) offer(property.value);
    },
    VariableDeclarator(/** @type {any} */ declarator) {
      if (isFilterType(declarator.id.typeAnnotation)) offer(declarator.init);
    },
    ArrowFunctionExpression: offerReturned,
    ReturnStatement(/** @type {any} */ statement) {
      let parent = statement.parent;
      while (parent && !('returnType' in parent || /Function/.test(parent.type))) {
        parent = parent.parent;
      }
      if (parent && isFilterType(parent.returnType)) offer(statement.argument);
    },
  };
}

/** @param {any} annotation */
function isFilterType(annotation) {
  const type = annotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'TSQualifiedName' ? type.typeName.right : type.typeName;
  return filterTypes.has(name.name);
}

/**
 * @param {Rule.RuleContext} context
 * @param {any} operations
 * @returns {any[]}
 */
function bulkFilters(context, operations) {
  return objectsIn(context, operations)
    .flatMap((operation) => entriesOf(context, operation))
    .flatMap(({ value }) => objectsIn(context, value))
    .flatMap((operation) => entriesOf(context, operation))
    .filter(({ key }) => key === 'filter')
    .map(({ value }) => value);
}

/**
 * The object literals that an expression is, lists, or makes of each element of a list.
 * @param {Rule.RuleContext} context
 * @param {any} node
 * @returns {any[]}
 */
export function objectsIn(context, node) {
  return possibleValues(context, node).flatMap((value) => {
    if (value.type === 'ObjectExpression') return [value];
    if (value.type === 'ArrayExpression') {
      return value.elements.flatMap((/** @type {any} */ element) => objectsIn(context, element));
    }
    const makes =
      value.type === 'CallExpression' && methodOf(value) === 'map' && value.arguments[0];
    return makes && makes.expression ? objectsIn(context, makes.body) : [];
  });
}
