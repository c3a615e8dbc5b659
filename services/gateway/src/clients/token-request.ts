import { z } from 'zod';

/** A refusal of the token endpoint. Source: RFC 6749 §5.2. */
export class TokenError extends Error {
  constructor(
    readonly code:
      'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope',
    description: string,
  ) {
    super(description);
  }
}

export interface TokenRequest {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | undefined;
}

const form = z.object({
  grant_type: z.string(),
  client_id: z.string().max(64).optional(),
  client_secret: z.string().max(200).optional(),
  scope: z.string().max(200).optional(),
});

/**
 * Reads a client-credentials request: who the client is stands in the Basic header or in the body, not in both.
 * Source: RFC 6749 §2.3.1 and §4.4.2.
 */
export function readTokenRequest(authorization: string | undefined, body: unknown): TokenRequest {
  const fields = form.safeParse(body);
  if (!fields.success) {
    throw new TokenError('invalid_request', 'a form with grant_type is expected');
  }
  const { grant_type, client_id, client_secret, scope } = fields.data;
  if (grant_type !== 'client_credentials') {
    throw new TokenError('unsupported_grant_type', 'only client_credentials is offered');
  }
  const basic = authorization === undefined ? undefined : fromBasic(authorization);
  if (basic && (client_secret !== undefined || (client_id ?? basic.clientId) !== basic.clientId)) {
    throw new TokenError('invalid_request', 'say who the client is in one way only');
  }
  const clientId = basic?.clientId ?? client_id ?? '';
  const secret = basic?.secret ?? client_secret ?? '';
  if (clientId === '' || secret === '') {
    throw new TokenError('invalid_client', 'the client says no id or no secret');
  }
  return { clientId, secret, scope };
}

function fromBasic(authorization: string): { clientId: string; secret: string } {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(authorization) ?? [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) throw new TokenError('invalid_client', 'the Basic header names no client');
  try {
    const clientId = decodeURIComponent(text.slice(0, colon));
    const secret = decodeURIComponent(text.slice(colon + 1));
    if (clientId.length > 64 || secret.length > 200) throw new URIError('too long');
    return { clientId, secret };
  } catch {
    throw new TokenError('invalid_client', 'the Basic header names no client');
  }
}
