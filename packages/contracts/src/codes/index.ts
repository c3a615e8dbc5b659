export * from './access.js';
export * from './activities.js';
export * from './appointments.js';
export * from './messages.js';
export * from './operators.js';
export * from './referrals.js';
export * from './services.js';
export * from './structures.js';
