/** What is sealed of persons (`SealedStore[]`), for a rotation of keys. */
export const SEALED_PERSONS = Symbol('SealedPersons');
