export const LEASE = Symbol('Lease');

/** One holder at a time over all replicas; a holder that died is succeeded after `seconds`. */
export interface Lease {
  /** @returns whether this process holds it now; taking it again makes it longer. */
  take(name: string, seconds: number): Promise<boolean>;
}
