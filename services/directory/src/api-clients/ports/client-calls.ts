export const CLIENT_CALLS = Symbol('ClientCalls');

/** One use of the interface: no value, no query. */
export interface ClientCall {
  readonly id: string;
  readonly at: Date;
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** How often a client did the same on one day. */
export interface CallCount {
  /** UTC. */
  readonly day: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

/** The last calls of each client, 300 at most; and how many of each kind a day, for 12 months. */
export interface ClientCalls {
  /** A call that was kept is not kept again. */
  keep(clientId: string, calls: readonly ClientCall[]): Promise<void>;
  /** Newest first. */
  of(clientId: string): Promise<ClientCall[]>;
  /** By day, the newest first. */
  countsOf(clientId: string): Promise<CallCount[]>;
}
