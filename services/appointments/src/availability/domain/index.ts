export * from './choose-member.js';
export * from './free-time.js';
export * from './slots-by-structure.js';
export * from './slots-of.js';
export * from './taken-time.js';
export * from './timetable.js';
