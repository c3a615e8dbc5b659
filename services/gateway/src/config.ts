import { partConfigSchema } from '@maillage/service-kit';
import { z } from 'zod';

/** Environment of the gateway. A wrong value stops the boot with a sentence. */
export const gatewayConfigSchema = partConfigSchema.extend({
  /** Where people reach the product, without a path. */
  PUBLIC_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** Scopes asked for; ProConnect knows `openid given_name usual_name email uid siret idp_id`. */
  OIDC_SCOPE: z
    .string()
    .regex(/^openid( [\w:-]+)*$/, 'expected scopes between spaces, the first one openid')
    .default('openid given_name usual_name email uid'),
  /** `off` for a provider that refuses parameters it does not know. */
  OIDC_PKCE: z.enum(['on', 'off']).default('on'),
  /** Levels of authentication asked for, between spaces; an answer of another level is refused. Left out: none is asked. */
  OIDC_ACR_VALUES: z
    .string()
    .transform((values) => values || undefined)
    .optional(),
  /** How the provider signs its id token and its userinfo, as agreed with it. */
  OIDC_SIGNING_ALG: z.enum(['RS256', 'ES256']).default('RS256'),
  SESSION_SECRET: z.string().min(32),
  DIRECTORY_URL: z.url(),
  APPOINTMENTS_URL: z.url(),
  REFERRALS_URL: z.url(),
  REPORTING_URL: z.url(),
  /** Built console. */
  CONSOLE_DIR: z.string().min(1),
  DEMO_NETWORK: z.enum(['on', 'off']).default('off'),
  /** Where scrubbed console telemetry goes on to. */
  FARO_COLLECTOR_URL: z.url().optional(),
  /** The embedded OpenID provider, passed through at `/idp`. */
  IDP_UPSTREAM: z.url().optional(),
  /** The embedded mailbox page, passed through at `/mailbox`. */
  MAILBOX_UPSTREAM: z.url().optional(),
});
export type GatewayConfig = z.infer<typeof gatewayConfigSchema>;

export const GATEWAY_CONFIG = Symbol('GATEWAY_CONFIG');

/** Public origin, and whether it is https: cookies, HSTS and redirects follow it. */
export function publicOrigin(config: GatewayConfig): {
  origin: string;
  secure: boolean;
  port: string;
} {
  const url = new URL(config.PUBLIC_URL);
  const secure = url.protocol === 'https:';
  return { origin: url.origin, secure, port: url.port || (secure ? '443' : '80') };
}
