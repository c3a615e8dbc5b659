import { Schema } from 'mongoose';
import type { ApiClient } from '../domain/api-client.js';
import type { KeptSecret } from '../ports/api-clients.js';
import type { ClientCall } from '../ports/client-calls.js';

export interface ApiClientDocument extends Omit<ApiClient, 'id'> {
  readonly _id: string;
  readonly secret: KeptSecret;
}

/** The log of one client in one document: it never grows past its bound. */
export interface ClientCallsDocument {
  /** Id of the client. */
  readonly _id: string;
  readonly calls: readonly ClientCall[];
}

/** Calls of one client, day, method, route pattern and status. */
export interface CallCountDocument {
  readonly _id: string;
  readonly clientId: string;
  /** Midnight UTC. */
  readonly day: Date;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

export const CALL_COUNT_MODEL = 'ApiClientCallCount';
export const API_CLIENT_MODEL = 'ApiClient';
export const CLIENT_CALLS_MODEL = 'ClientCalls';

export const apiClientSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    scope: { type: String, required: true },
    scopeId: { type: String, required: true },
    networkId: { type: String, required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    revokedAt: { type: Date, default: null },
    version: { type: Number, required: true },
    secret: { type: Object, required: true },
  },
  { collection: 'api_clients', versionKey: false },
);
apiClientSchema.index({ networkId: 1 });
apiClientSchema.index({ scopeId: 1 });

export const clientCallsSchema = new Schema(
  { _id: { type: String, required: true }, calls: { type: [Object], required: true } },
  { collection: 'api_client_calls', versionKey: false },
);

/** As long as the read log. */
const countsKeptSeconds = 366 * 24 * 3600;

export const callCountSchema = new Schema(
  {
    _id: { type: String, required: true },
    clientId: { type: String, required: true },
    day: { type: Date, required: true },
    method: { type: String, required: true },
    route: { type: String, required: true },
    status: { type: Number, required: true },
    count: { type: Number, required: true },
  },
  { collection: 'api_client_call_counts', versionKey: false },
);
callCountSchema.index({ clientId: 1, day: 1 });
callCountSchema.index({ day: 1 }, { expireAfterSeconds: countsKeptSeconds });
