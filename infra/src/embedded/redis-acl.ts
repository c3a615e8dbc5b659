import { createHash } from 'node:crypto';

export interface RedisUser {
  readonly name: string;
  readonly password: string;
  /** First segment of the keys and channels it may touch; undefined: everything. */
  readonly prefix: string | undefined;
}

// BullMQ asks INFO for the version and CLIENT LIST for its workers.
const COMMANDS = '+@all -@admin -@dangerous +info +client|list +client|setname';

/** The content of Redis' ACL file; passwords only as hashes. */
export function redisAcl(users: readonly RedisUser[]): string {
  const lines = users.map(({ name, password, prefix }) => {
    const hash = createHash('sha256').update(password).digest('hex');
    const rights = prefix === undefined ? '~* &* +@all' : `~${prefix}:* &${prefix}:* ${COMMANDS}`;
    return `user ${name} reset on #${hash} ${rights}`;
  });
  return ['user default off', ...lines, ''].join('\n');
}
