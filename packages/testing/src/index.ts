export * from './database-questions.js';
export * from './eventually.js';
export * from './fixed-clock.js';
export * from './fresh-database.js';
export * from './ids.js';
export * from './test-server-urls.js';
