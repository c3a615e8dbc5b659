export * from './key-ring.js';
export * from './keyed-hash.js';
export * from './sealed-record.js';
