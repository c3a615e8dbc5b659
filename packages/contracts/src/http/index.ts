export * from './list.js';
export * from './problem.js';
