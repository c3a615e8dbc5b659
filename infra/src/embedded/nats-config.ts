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

/** nats-server reads JSON as its own format. */
export function natsConfig(
  at: { readonly host: string; readonly port: number },
  storeFolder: string,
  users: readonly NatsUser[],
): string {
  const config = {
    ...at,
    server_name: 'maillage',
    jetstream: { store_dir: storeFolder },
    authorization: { users: users.map(configuredUser) },
  };
  return JSON.stringify(config, null, 2);
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
