/** What other features may use of the indicators: pure functions, nothing to bind. */
export * from '../domain/activity-contribution.js';
export * from '../domain/appointment-contribution.js';
export * from '../domain/contribution.js';
export * from '../domain/counts.js';
export * from '../domain/definitions.js';
export * from '../domain/delays.js';
export * from '../domain/leg-contribution.js';
export * from '../domain/quarter-state.js';
export * from '../domain/roll-up.js';
export * from '../domain/shares.js';
