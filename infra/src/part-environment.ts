import path from 'node:path';
import type { Endpoints } from './embedded/servers.js';
import { repoRoot, serviceNames, type PartName } from './parts.js';
import type { Secrets } from './secrets.js';
import { given, type Settings } from './settings.js';

export interface Surroundings {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly endpoints: Endpoints;
  readonly ports: Readonly<Record<string, number>>;
  /** The launcher's own environment: a few optional variables are passed on. */
  readonly env: NodeJS.ProcessEnv;
}

export const LOCAL_SERVICES = 'local-services';

/** What needs a port besides the servers and the gateway, whose port is the public one. */
export const PORTS_OF_PARTS = [LOCAL_SERVICES, 'smtp', ...serviceNames];

export const OIDC_CLIENT_ID = 'maillage';
const MAIL_FROM = 'Maillage (démonstration) <ne-pas-repondre@maillage.invalid>';

const loopback = (port: number | undefined, scheme = 'http'): string =>
  `${scheme}://127.0.0.1:${String(port)}`;

/** The address of a part as the other parts reach it. */
export function urlOfPart(part: PartName, around: Surroundings): string {
  const { settings, ports } = around;
  return loopback(part === 'gateway' ? settings.publicPort : ports[part]);
}

/** Everything a part is told, and nothing else. */
export function environmentOf(part: PartName, around: Surroundings): Record<string, string> {
  const { settings, secrets, endpoints, ports, env } = around;
  const common = {
    PORT: String(part === 'gateway' ? settings.publicPort : ports[part]),
    HOST: '127.0.0.1',
    NATS_URL: endpoints.nats[part],
    REDIS_URL: endpoints.redis[part],
    SIGNING_KEY_FILE: secrets.signingKeyFiles[part],
    TRUSTED_KEYS: secrets.trustedKeysFile,
    LOG_LEVEL: given(env, 'LOG_LEVEL') ?? 'info',
    DEMO_NETWORK: settings.demo,
  };
  if (part === 'gateway') return { ...common, ...ofGateway(around) };
  const service = {
    ...common,
    MONGODB_URL: endpoints.mongo[part] ?? '',
  };
  if (part === 'directory') {
    return {
      ...service,
      SMTP_URL: given(env, 'SMTP_URL') ?? loopback(ports['smtp'], 'smtp'),
      MAIL_FROM: given(env, 'MAIL_FROM') ?? MAIL_FROM,
      PUBLIC_URL: settings.publicUrl,
      LOCAL_MAILBOX_URL: `${loopback(ports[LOCAL_SERVICES])}/mailbox/messages.json`,
      VAULT_KEY_RING_FILE: secrets.vaultKeyRingFiles.directory,
      ...ofSmsOperator(around),
    };
  }
  if (part === 'referrals') {
    return { ...service, VAULT_KEY_RING_FILE: secrets.vaultKeyRingFiles.referrals };
  }
  return service;
}

/** The simulated operator, unless another is named; that one's token and secret are the launcher's own. */
function ofSmsOperator({ secrets, ports, env }: Surroundings): Record<string, string> {
  if (given(env, 'SMS_URL') !== undefined) return {};
  return {
    SMS_URL: `${loopback(ports[LOCAL_SERVICES])}/sms`,
    SMS_TOKEN: secrets.smsToken,
    SMS_WEBHOOK_SECRET: secrets.smsWebhookSecret,
  };
}

function ofGateway(around: Surroundings): Record<string, string> {
  const { settings, secrets, ports, env } = around;
  const local = loopback(ports[LOCAL_SERVICES]);
  const collector = given(env, 'FARO_COLLECTOR_URL');
  return {
    PUBLIC_URL: settings.publicUrl,
    OIDC_ISSUER: `${settings.publicUrl}/idp`,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: secrets.oidcClientSecret,
    SESSION_SECRET: secrets.sessionSecret,
    CONSOLE_DIR: path.join(repoRoot, 'admin-ui', 'dist'),
    IDP_UPSTREAM: local,
    MAILBOX_UPSTREAM: local,
    ...Object.fromEntries(
      serviceNames.map((part) => [`${part.toUpperCase()}_URL`, urlOfPart(part, around)]),
    ),
    ...(collector ? { FARO_COLLECTOR_URL: collector } : {}),
  };
}

/** What the local sign-in provider, mail catcher and SMS operator are told; `fileOf` names a file they keep. */
export function environmentOfLocalServices(
  around: Surroundings,
  fileOf: (name: string) => string,
): Record<string, string> {
  const { settings, secrets, ports } = around;
  return {
    HTTP_PORT: String(ports[LOCAL_SERVICES]),
    SMTP_PORT: String(ports['smtp']),
    PUBLIC_URL: settings.publicUrl,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: secrets.oidcClientSecret,
    IDENTITY_PROVIDER_FILE: secrets.identityProviderFile,
    MAIL_FILE: fileOf('mailbox.jsonl'),
    SMS_FILE: fileOf('sms.json'),
    SMS_TOKEN: secrets.smsToken,
    SMS_WEBHOOK_URL: `${urlOfPart('gateway', around)}/api/directory/v1/sms`,
    SMS_WEBHOOK_SECRET: secrets.smsWebhookSecret,
  };
}

const NOT_INHERITED = /^(npm_|JEST_|NODE_OPTIONS$|MONGODB_URL$|.*_(MONGODB|NATS|REDIS)_URL$)/;

/** A child's whole environment: the launcher's, without what would mislead it, and its own. */
export function childEnvironment(
  launcher: NodeJS.ProcessEnv,
  own: Record<string, string>,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(launcher).filter(([name]) => !NOT_INHERITED.test(name));
  return { ...Object.fromEntries(inherited), ...own };
}
