export * from './civil-time.js';
export * from './clock.js';
export * from './domain-error.js';
export * from './domain-event.js';
export * from './idempotency.js';
export * from './ids.js';
export * from './scope.js';
export * from './unit-of-work.js';
