/** Injection tokens of what `ServiceKitModule` provides everywhere. */
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('IdSource');
export const UNIT_OF_WORK = Symbol('UnitOfWork');
export const OUTBOX = Symbol('Outbox');
export const IDEMPOTENCY = Symbol('Idempotency');
export const ARRIVALS = Symbol('Arrivals');
export const SERVICE_CONFIG = Symbol('ServiceConfig');
export const SERVICE_TOKENS = Symbol('ServiceTokens');
