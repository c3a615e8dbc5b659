import {
  invitationList,
  invitationPage,
  invitationResource,
  invitationReview,
  invitationsQuery,
  newInvitation,
  type InvitationResource,
  type InvitationReview,
  type NewInvitation,
} from '@maillage/contracts/http/directory';
import type { Clock, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CLOCK,
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  MembersOnly,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { readInvitationList } from '../csv/read-invitation-list.js';
import { stateOf, type Invitation } from '../domain/invitation.js';
import { INVITATION_STORE, type InvitationStore } from '../ports/invitation-store.js';
import { Invite } from '../use-cases/invite.use-case.js';
import { ReviewInvitations, type ReviewedLine } from '../use-cases/review-invitations.query.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/invitations')
@MembersOnly()
@Roles('coordinator', 'admin', 'structure-manager', 'operator-manager')
export class InvitationsController {
  constructor(
    @Inject(INVITATION_STORE) private readonly invitations: InvitationStore,
    private readonly invite: Invite,
    private readonly reviewing: ReviewInvitations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: invitationPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: invitationsQuery }) query: z.infer<typeof invitationsQuery>,
  ): Promise<Page<InvitationResource>> {
    const now = this.clock.now();
    const state = query['filter[state]'];
    const found = (await this.invitations.list(scope)).map((each) => toResource(each, now));
    return pageOfRows(
      found.filter((each) => state === undefined || each.state === state),
      pageAsked(query),
    );
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: invitationResource })
  async one(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newInvitation }) { email, displayName, ...wanted }: NewInvitation,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvitationResource> {
    return this.answer(
      await this.invite.one(scope, { email, displayName }, wanted, request),
      reply,
    );
  }

  /** Says what would become of each line; changes nothing. */
  @Post('review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: invitationReview })
  async review(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: invitationList }) { csv }: z.infer<typeof invitationList>,
  ): Promise<InvitationReview> {
    return toReview(await this.reviewing.execute(scope, readInvitationList(csv)));
  }

  /** Invites the valid lines; safe to repeat, since who was invited is a duplicate then. */
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: invitationReview })
  async bulk(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: invitationList }) { csv }: z.infer<typeof invitationList>,
  ): Promise<InvitationReview> {
    return toReview(await this.invite.list(scope, readInvitationList(csv)));
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: invitationResource })
  async resend(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvitationResource> {
    return this.answer(await this.invite.again(scope, id, version), reply);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: invitationResource })
  async revoke(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvitationResource> {
    return this.answer(await this.invite.revoke(scope, id, version), reply);
  }

  private answer(invitation: Invitation, reply: Reply): InvitationResource {
    reply.header('etag', etagOf(invitation.version));
    return toResource(invitation, this.clock.now());
  }
}

function toResource(invitation: Invitation, now: Date): InvitationResource {
  const { id, email, displayName, grant, invitedAt, expiresAt, version } = invitation;
  return {
    id,
    email,
    displayName,
    grant: { ...grant, networkIds: [...grant.networkIds] },
    state: stateOf(invitation, now),
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    version,
  };
}

function toReview(lines: readonly ReviewedLine[]): InvitationReview {
  return {
    valid: lines.filter(({ verdict }) => verdict === 'valid').length,
    lines: lines.map(({ grant: _grant, ...line }) => line),
  };
}
