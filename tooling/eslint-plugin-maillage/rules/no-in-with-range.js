import { defineRule } from '../define-rule.js';
import { entriesOf, possibleValues, visitFilters } from '../query-filters.js';

const ranges = new Set(['$gt', '$gte', '$lt', '$lte']);

export default defineRule(
  '$in together with a range in one filter',
  '$in together with a range reads everything below the index on the embedded database. ' +
    'Run one query per value in parallel, each with one equality and one range, and merge by key.',
  (context, report) =>
    visitFilters(context, (filter) => {
      const operators = entriesOf(context, filter).flatMap(({ value }) =>
        possibleValues(context, value)
          .filter((condition) => condition.type === 'ObjectExpression')
          .flatMap((condition) => entriesOf(context, condition).map(({ key }) => key)),
      );
      if (operators.includes('$in') && operators.some((key) => ranges.has(key))) report(filter);
    }),
);
