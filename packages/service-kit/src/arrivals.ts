/** The facts of other services that are on their way to this one; `ARRIVALS`. */
export interface Arrivals {
  /** Whether every fact that was said is taken in; false while that cannot be known. */
  caughtUp(): Promise<boolean>;
}
