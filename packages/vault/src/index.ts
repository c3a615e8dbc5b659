export * from './key-ring.js';
export * from './keyed-hash.js';
export * from './ring-file.js';
export * from './rotation.js';
export * from './sealed-record.js';
