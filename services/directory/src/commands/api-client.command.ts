import { apiClientRoles, type ApiClientRole } from '@maillage/contracts/codes';
import { newApiClient } from '@maillage/contracts/http/directory';
import { counted, DomainError } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { API_CLIENTS, type ApiClient, type ApiClients } from '../api-clients/ports/api-clients.js';
import { CLIENT_CALLS, type ClientCalls } from '../api-clients/ports/client-calls.js';
import { RegisterApiClient } from '../api-clients/use-cases/register-api-client.use-case.js';
import { RevokeApiClient } from '../api-clients/use-cases/revoke-api-client.use-case.js';

const scope = scopeOfService('directory');
const roles: readonly ApiClientRole[] = [...apiClientRoles.structure, ...apiClientRoles.network];

interface Wanted {
  readonly role: string;
  readonly scope: string;
  readonly name: string;
}

/** `api-client create --role … --scope network:<id>|structure:<id> --name …`, `api-client list`, `api-client calls <id>`, `api-client revoke <id>` */
export function addApiClients(program: Command, app: INestApplicationContext): void {
  const command = program.command('api-client').description('Programs that use the interface');
  command
    .command('create')
    .requiredOption('--role <role>', roles.join(', '))
    .requiredOption('--scope <scope>', 'network:<id> or structure:<id>')
    .requiredOption('--name <name>', 'what it is, for those who read the list')
    .description('Makes a client, and says its secret this once')
    .action((wanted: Wanted) => plainly(() => create(app, wanted)));
  command
    .command('list')
    .description('Every client, the revoked too')
    .action(() =>
      plainly(async () => {
        const clients = app.get<ApiClients>(API_CLIENTS, { strict: false });
        const found = await clients.list(scope, undefined);
        for (const client of found) console.log(lineOf(client));
        console.log(`${counted(found.length, 'client')}.`);
      }),
    );
  command
    .command('calls')
    .argument('<id>')
    .description('How often it did what, a day, over twelve months')
    .action((id: string) =>
      plainly(async () => {
        const clients = app.get<ApiClients>(API_CLIENTS, { strict: false });
        const client = await clients.byId(scope, id);
        const calls = app.get<ClientCalls>(CLIENT_CALLS, { strict: false });
        for (const { day, method, route, status, count } of await calls.countsOf(client.id))
          console.log(`${day}  ${String(count)}  ${method} ${route} ${String(status)}`);
      }),
    );
  command
    .command('revoke')
    .argument('<id>')
    .description('Takes its rights from a client, within half a minute')
    .action((id: string) =>
      plainly(async () => {
        const revoke = app.get(RevokeApiClient, { strict: false });
        console.log(lineOf(await revoke.execute(scope, id, 'current')));
      }),
    );
}

async function create(app: INestApplicationContext, wanted: Wanted): Promise<void> {
  const [kind = '', ...rest] = wanted.scope.split(':');
  const asked = newApiClient.safeParse({
    name: wanted.name,
    role: wanted.role,
    scope: kind,
    scopeId: rest.join(':'),
  });
  if (!asked.success) {
    const wrong = [...new Set(asked.error.issues.map(({ path }) => path.join('.')))].join(', ');
    throw new DomainError(
      'invalid',
      'API_CLIENT.OFF_SCHEMA',
      `Wrong: ${wrong}. Say --role ${roles.join('|')} --scope network:<id>|structure:<id> --name <2 to 80 letters>.`,
    );
  }
  const register = app.get(RegisterApiClient, { strict: false });
  const { client, secret } = await register.execute(scope, asked.data);
  console.log(`id:     ${client.id}`);
  console.log(`secret: ${secret ?? ''}`);
  process.stderr.write('Keep the secret now: it is not said again.\n');
}

function lineOf({ id, role, scope: kind, scopeId, name, revokedAt }: ApiClient): string {
  const state = revokedAt === null ? 'in force' : `revoked ${revokedAt.toISOString()}`;
  return `${id}  ${role}  ${kind}:${scopeId}  ${state}  ${name}`;
}

/** A refusal is one sentence and exit code 1. */
async function plainly(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
