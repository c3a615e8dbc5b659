import explainDisable from './rules/explain-disable.js';
import noDefaultCollation from './rules/no-default-collation.js';
import noDescendingStringIndex from './rules/no-descending-string-index.js';
import noFindOneAnd from './rules/no-find-one-and.js';
import noInWithRange from './rules/no-in-with-range.js';
import noRegexInFilter from './rules/no-regex-in-filter.js';
import noTextOrHashedIndex from './rules/no-text-or-hashed-index.js';
import noTopLevelOrAnd from './rules/no-top-level-or-and.js';
import noUnsupportedOperator from './rules/no-unsupported-operator.js';
import noVagueFileName from './rules/no-vague-file-name.js';
import plainPartialFilter from './rules/plain-partial-filter.js';

/** Rules of this project that no published plugin has; the README says why each exists and what it cannot see. */
export default {
  meta: { name: 'maillage' },
  rules: {
    'explain-disable': explainDisable,
    'no-default-collation': noDefaultCollation,
    'no-descending-string-index': noDescendingStringIndex,
    'no-find-one-and': noFindOneAnd,
    'no-in-with-range': noInWithRange,
    'no-regex-in-filter': noRegexInFilter,
    'no-text-or-hashed-index': noTextOrHashedIndex,
    'no-top-level-or-and': noTopLevelOrAnd,
    'no-unsupported-operator': noUnsupportedOperator,
    'no-vague-file-name': noVagueFileName,
    'plain-partial-filter': plainPartialFilter,
  },
};
