import {
  jetstream,
  jetstreamManager,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import type { PartName } from '@maillage/contracts/codes';
import { inboxPrefixOf } from './names.js';

export type NatsUser = PartName | 'operator';

/**
 * The one NATS connection of a part: dialled in the background, for ever, with its own reply prefix.
 * `url` carries user and password (`nats://user:password@host:port`).
 */
export class NatsLink {
  private readonly logger = new Logger('Nats');
  private readonly listeners = new Set<() => void>();
  private dialling: Promise<NatsConnection> | undefined;
  private connection: NatsConnection | undefined;
  private up = false;

  constructor(
    private readonly url: string,
    private readonly user: NatsUser,
  ) {}

  /** Starts dialling, once; resolves with the first connection, however late the server is. */
  connected(): Promise<NatsConnection> {
    this.dialling ??= this.dial();
    return this.dialling;
  }

  /** The connection if the server can be reached now. */
  get live(): NatsConnection | undefined {
    return this.up ? this.connection : undefined;
  }

  async jetstream(): Promise<JetStreamClient> {
    return jetstream(await this.connected(), { timeout: 2000 });
  }

  /** Without the account check, which a part's user may not ask for. */
  async manager(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connected(), { checkAPI: false, timeout: 2000 });
  }

  /** Calls back at the first connection and after every reconnect. */
  onConnect(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends what is pending and closes; at most 2 s. */
  async close(): Promise<void> {
    const connection = this.connection;
    if (!connection || connection.isClosed()) return;
    const limit = AbortSignal.timeout(2000);
    await Promise.race([
      this.up ? connection.drain() : connection.close(),
      new Promise<void>((resolve) => limit.addEventListener('abort', () => resolve())),
    ]);
    if (!connection.isClosed()) await connection.close();
  }

  private async dial(): Promise<NatsConnection> {
    const address = new URL(this.url);
    const connection = await connect({
      servers: address.host,
      ...(address.username
        ? { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) }
        : {}),
      name: this.user,
      inboxPrefix: this.user === 'operator' ? '_INBOX' : inboxPrefixOf(this.user),
      maxReconnectAttempts: -1,
      waitOnFirstConnect: true,
      reconnectTimeWait: 500,
      ignoreAuthErrorAbort: true,
      pingInterval: 10_000,
    });
    this.connection = connection;
    this.setUp(true);
    void this.watch(connection);
    return connection;
  }

  private setUp(up: boolean): void {
    this.up = up;
    if (up) for (const listener of this.listeners) listener();
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        this.setUp(false);
        this.logger.warn('disconnected, dialling again');
      } else if (status.type === 'reconnect') {
        this.logger.log('reconnected');
        this.setUp(true);
      } else if (status.type === 'error') {
        this.logger.error(status.error.message);
      }
    }
    this.up = false;
  }
}
