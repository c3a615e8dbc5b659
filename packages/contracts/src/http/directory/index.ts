export * from './beneficiaries.http.js';
export * from './erasures.http.js';
export * from './members.http.js';
export * from './networks.http.js';
export * from './operators.http.js';
export * from './procedures.http.js';
export * from './structures.http.js';
