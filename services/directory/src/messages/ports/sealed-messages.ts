/** What is sealed or hashed of messages (`SealedStore[]`), for a rotation of keys. */
export const SEALED_MESSAGES = Symbol('SealedMessages');
