import { DomainError } from './domain-error.js';

/** The version of an aggregate that a caller says it has read; null: it said none. */
export type ExpectedVersion = number | null;

/**
 * Asked after 404 and 403, so that nothing is learnt of what the caller may not see.
 * @throws DomainError `VERSION.REQUIRED` (precondition-required) when the caller said none.
 */
export function saidVersion(expected: ExpectedVersion): number {
  if (expected !== null) return expected;
  throw new DomainError(
    'precondition-required',
    'VERSION.REQUIRED',
    'send If-Match with the version you read, e.g. If-Match: "3"',
  );
}
