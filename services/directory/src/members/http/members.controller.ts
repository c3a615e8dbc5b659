import {
  grantKey,
  memberChange,
  memberPage,
  memberResource,
  membersQuery,
  wantedGrant,
  type MemberResource,
  type WantedGrant,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IfMatch,
  MembersOnly,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { MEMBERS, type Member, type Members } from '../ports/members.js';
import { ChangeMember } from '../use-cases/change-member.use-case.js';
import { toResource } from './member-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/members')
@MembersOnly()
@Roles('coordinator', 'admin', 'structure-manager', 'operator-manager')
export class MembersController {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    private readonly change: ChangeMember,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: memberPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: membersQuery }) query: z.infer<typeof membersQuery>,
  ): Promise<Page<MemberResource>> {
    const found = await this.members.list(scope, {
      networkId: query['filter[networkId]'],
      structureId: query['filter[structureId]'],
      teamId: query['filter[teamId]'],
      role: query['filter[role]'],
      state: query['filter[state]'],
      typed: query['filter[q]'],
    });
    const { data, page } = pageOfRows(found, pageAsked(query));
    return { data: data.map((member) => toResource(scope, member)), page };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: memberResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    return answer(scope, await this.members.byId(scope, id), reply);
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: memberResource })
  async rename(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: memberChange }) body: z.infer<typeof memberChange>,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    return answer(scope, await this.change.rename(scope, id, version, body.displayName), reply);
  }

  @Post(':id/grants')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: memberResource })
  async addGrant(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: wantedGrant }) body: WantedGrant,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    return answer(scope, await this.change.addGrant(scope, id, version, body), reply);
  }

  @Delete(':id/grants/:role/:scopeId')
  @ApiOkResponse({ standardSchema: memberResource })
  async removeGrant(
    @CurrentScope() scope: MemberScope,
    @Param({ schema: grantKey }) { id, ...key }: z.infer<typeof grantKey>,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    return answer(scope, await this.change.removeGrant(scope, id, version, key), reply);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: memberResource })
  async reinstate(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    return answer(scope, await this.change.reinstate(scope, id, version), reply);
  }
}

function answer(scope: MemberScope, member: Member, reply: Reply): MemberResource {
  reply.header('etag', etagOf(member.version));
  return toResource(scope, member);
}
