export * from './activities.js';
export * from './appointments.js';
export * from './beneficiaries.js';
export * from './cases.js';
export * from './members.js';
export * from './operator-teams.js';
export * from './places.js';
export { demoId } from './random.js';
