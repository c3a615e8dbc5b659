export * from './appointments.http.js';
export * from './motives.http.js';
export * from './openings.http.js';
export * from './reassignments.http.js';
export * from './slots.http.js';
export * from './timetable-changes.http.js';
