/** Where the current instant comes from. Domain functions take the instant itself; use cases take a `Clock`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
