/** Activities as something that figures are made of: a `CountedSource` of the roll-ups. */
export const ACTIVITY_SOURCE = Symbol('ActivitySource');
