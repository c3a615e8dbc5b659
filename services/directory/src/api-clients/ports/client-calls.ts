export const CLIENT_CALLS = Symbol('ClientCalls');

/** One use of the interface: no value, no query. */
export interface ClientCall {
  readonly id: string;
  readonly at: Date;
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** The last calls of each client, 300 at most. */
export interface ClientCalls {
  keep(clientId: string, calls: readonly ClientCall[]): Promise<void>;
  /** Newest first. */
  of(clientId: string): Promise<ClientCall[]>;
}
