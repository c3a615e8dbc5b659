export * from './contract.js';
export { exportPageSizes } from './person-export.questions.js';
export * from './registry.js';
