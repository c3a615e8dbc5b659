/** What is sealed of cases (`SealedStore`), for a rotation of keys. */
export const SEALED_CASES = Symbol('SealedCases');
