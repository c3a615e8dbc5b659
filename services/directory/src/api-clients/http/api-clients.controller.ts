import {
  apiCallPage,
  apiClientMade,
  apiClientPage,
  apiClientResource,
  apiClientsQuery,
  newApiClient,
  type ApiCallResource,
  type ApiClientMade,
  type ApiClientResource,
  type NewApiClient,
} from '@maillage/contracts/http/directory';
import { pageQuery } from '@maillage/contracts/http';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  MembersOnly,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { API_CLIENTS, type ApiClient, type ApiClients } from '../ports/api-clients.js';
import { CLIENT_CALLS, type ClientCalls } from '../ports/client-calls.js';
import { RegisterApiClient } from '../use-cases/register-api-client.use-case.js';
import { RevokeApiClient } from '../use-cases/revoke-api-client.use-case.js';

/** For members only: a client makes no clients. */
@Controller('v1/api-clients')
@Roles('coordinator', 'admin')
@MembersOnly()
export class ApiClientsController {
  constructor(
    @Inject(API_CLIENTS) private readonly clients: ApiClients,
    @Inject(CLIENT_CALLS) private readonly calls: ClientCalls,
    @Inject(RegisterApiClient) private readonly register: RegisterApiClient,
    @Inject(RevokeApiClient) private readonly revocation: RevokeApiClient,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: apiClientPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: apiClientsQuery }) query: z.infer<typeof apiClientsQuery>,
  ): Promise<Page<ApiClientResource>> {
    const found = await this.clients.list(scope, query['filter[networkId]']);
    return pageOfRows(found.map(toResource), pageAsked(query));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: apiClientResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
  ): Promise<ApiClientResource> {
    return toResource(await this.clients.byId(scope, id));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: apiClientMade })
  async create(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newApiClient }) body: NewApiClient,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<ApiClientMade> {
    const { client, secret } = await this.register.execute(scope, body, request);
    return { ...toResource(client), secret };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: apiClientResource })
  async revoke(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<ApiClientResource> {
    return toResource(await this.revocation.execute(scope, id, version));
  }

  /** The last calls, newest first. */
  @Get(':id/calls')
  @ApiOkResponse({ standardSchema: apiCallPage })
  async log(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): Promise<Page<ApiCallResource>> {
    const client = await this.clients.byId(scope, id);
    const calls = await this.calls.of(client.id);
    return pageOfRows(
      calls.map((call) => ({ ...call, at: call.at.toISOString() })),
      pageAsked(query),
    );
  }
}

function toResource({ createdBy: _by, ...client }: ApiClient): ApiClientResource {
  return {
    ...client,
    createdAt: client.createdAt.toISOString(),
    revokedAt: client.revokedAt?.toISOString() ?? null,
  };
}
