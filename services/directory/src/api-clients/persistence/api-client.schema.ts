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

export const clientCallsSchema = new Schema(
  { _id: { type: String, required: true }, calls: { type: [Object], required: true } },
  { collection: 'api_client_calls', versionKey: false },
);
