import {
  heldWork,
  memberResource,
  suspension,
  type HeldWork,
  type MemberResource,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IfMatch, MembersOnly, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { SuspendMember } from '../use-cases/suspend-member.use-case.js';
import { toResource } from './member-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/members')
@MembersOnly()
@Roles('coordinator', 'admin', 'structure-manager', 'operator-manager')
export class SuspensionController {
  constructor(private readonly suspendMember: SuspendMember) {}

  @Get(':id/held-work')
  @ApiOkResponse({ standardSchema: heldWork })
  async heldWork(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<HeldWork> {
    return this.suspendMember.heldWork(scope, id);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: memberResource })
  async suspend(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: suspension }) body: z.infer<typeof suspension>,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberResource> {
    const member = await this.suspendMember.run(scope, id, version, body.successorId);
    reply.header('etag', etagOf(member.version));
    return toResource(scope, member);
  }
}
