import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { DomainError } from '@maillage/kernel';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { isSecret } from '../client-secret.js';
import { API_CLIENTS, type ApiClient, type ApiClients } from '../ports/api-clients.js';
import { CLIENT_CALLS, type ClientCalls } from '../ports/client-calls.js';

type ClientAnswer = QuestionResponse<'access.client'>;

const scope = scopeOfService('directory');

@Controller()
export class AnswerApiClients {
  constructor(
    @Inject(API_CLIENTS) private readonly clients: ApiClients,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(CLIENT_CALLS) private readonly calls: ClientCalls,
  ) {}

  @Answers('access.client-secret')
  async whoseSecret({
    clientId,
    secret,
  }: QuestionRequest<'access.client-secret'>): Promise<ClientAnswer> {
    const kept = await this.clients.secretOf(clientId);
    if (!kept || !(await isSecret(secret, kept))) return { client: null };
    return this.inForce(clientId);
  }

  @Answers('access.client')
  whatMayItDo({ clientId }: QuestionRequest<'access.client'>): Promise<ClientAnswer> {
    return this.inForce(clientId);
  }

  @Answers('access.client-calls')
  async keepCalls({
    calls,
  }: QuestionRequest<'access.client-calls'>): Promise<QuestionResponse<'access.client-calls'>> {
    for (const clientId of new Set(calls.map((call) => call.clientId))) {
      const own = calls.filter((call) => call.clientId === clientId);
      await this.calls.keep(
        clientId,
        own.map(({ id, at, method, route, status }) => {
          return { id, at: new Date(at), method, route, status };
        }),
      );
    }
    return { kept: calls.length };
  }

  private async inForce(id: string): Promise<ClientAnswer> {
    const client = await this.clients.byId(scope, id).catch(nullWhenUnknown);
    if (client?.revokedAt !== null) return { client: null };
    const networkId = await this.networkOf(client);
    return { client: networkId === null ? null : answerOf(client, networkId) };
  }

  /** A house may have moved to another network since the client was made. */
  private async networkOf({ scope: kind, scopeId, networkId }: ApiClient): Promise<string | null> {
    if (kind === 'network') return networkId;
    const house = await this.structures.byId(scope, scopeId).catch(nullWhenUnknown);
    return house?.networkId ?? null;
  }
}

function answerOf(
  { id, role, scope: kind, scopeId }: ApiClient,
  networkId: string,
): NonNullable<ClientAnswer['client']> {
  const grant = { role, scope: kind, scopeId, networkIds: [networkId] };
  return { clientId: id, role, grant };
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
