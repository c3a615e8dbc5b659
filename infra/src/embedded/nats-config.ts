/** Rights of one NATS user; `publishDeny` wins over `publish`. */
export interface NatsRights {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  readonly publishDeny?: readonly string[];
}

export interface NatsUser {
  readonly name: string;
  readonly password: string;
  /** undefined: everything. */
  readonly rights: NatsRights | undefined;
}

/**
 * nats-server reads JSON as its own format. With `accounts` above 1, each user exists once more per account as
 * `<name>_w<number>`: test files that run at once share a server but neither streams nor questions.
 */
export function natsConfig(
  at: { readonly host: string; readonly port: number },
  storeFolder: string,
  users: readonly NatsUser[],
  accounts = 1,
): string {
  const config = {
    ...at,
    server_name: 'maillage',
    jetstream: { store_dir: storeFolder },
    ...(accounts > 1
      ? { accounts: separateAccounts(users, accounts) }
      : { authorization: { users: users.map(configuredUser) } }),
  };
  return JSON.stringify(config, null, 2);
}

function separateAccounts(users: readonly NatsUser[], count: number): Record<string, unknown> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(
    numbers.map((number) => {
      const own = users.map((user) => ({ ...user, name: `${user.name}_w${String(number)}` }));
      const all = number === 1 ? [...users, ...own] : own;
      return [`TEST_${String(number)}`, { jetstream: 'enabled', users: all.map(configuredUser) }];
    }),
  );
}

function configuredUser({ name, password, rights }: NatsUser): unknown {
  if (!rights) return { user: name, password };
  const { publish, subscribe, publishDeny = [] } = rights;
  const denied = publishDeny.length > 0 ? { deny: publishDeny } : {};
  return {
    user: name,
    password,
    permissions: { publish: { allow: publish, ...denied }, subscribe: { allow: subscribe } },
  };
}
