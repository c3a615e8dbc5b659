/** What sort of refusal it is; the HTTP filter of `service-kit` is the one place that turns it into a status. */
export type DomainErrorKind =
  | 'unauthenticated'
  | 'invalid'
  | 'unprocessable'
  | 'not-found'
  | 'forbidden'
  | 'precondition-required'
  | 'conflict'
  | 'too-many'
  | 'unavailable';

/** Machine-readable facts that help the caller to go on, e.g. the current state or alternatives. Never a person's data. */
export type DomainErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An expected refusal. `code` is stable (`APPOINTMENT.SLOT_TAKEN`) and is what the console translates;
 * `message` is English, for logs and API clients: what was wrong, where, and what would be right.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
  }
}
