import { natsPermissions } from '@maillage/messaging/permissions';
import { SERVER_USERS } from '../parts.js';
import type { Secrets } from '../secrets.js';
import type { NatsUser } from './nats-config.js';
import type { RedisUser } from './redis-acl.js';

/** One NATS user per part with that part's rights, and the operator with all. */
export function natsUsers({ natsPasswords }: Secrets): NatsUser[] {
  return SERVER_USERS.map((name) => ({
    name,
    password: natsPasswords[name],
    rights: name === 'operator' ? undefined : natsPermissions(name),
  }));
}

/** One Redis user per part, kept to the keys that begin with its name, and the operator with all. */
export function redisUsers({ redisPasswords }: Secrets): RedisUser[] {
  return SERVER_USERS.map((name) => ({
    name,
    password: redisPasswords[name],
    prefix: name === 'operator' ? undefined : name,
  }));
}
