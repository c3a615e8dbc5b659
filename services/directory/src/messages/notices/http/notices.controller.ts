import { roles } from '@maillage/contracts/codes';
import {
  noticeList,
  noticesRead,
  notificationPreferenceChange,
  notificationPreferenceResource,
  type NoticeList,
  type NotificationPreferenceResource,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, IfMatch, MembersOnly, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { noticeOf } from '../../templates/domain/notice-titles.js';
import type { NotificationPreference } from '../domain/notice.js';
import { NOTICE_BOARD, type NoticeBoard } from '../ports/notice-board.js';
import { KeepNotices } from '../use-cases/keep-notices.use-case.js';

/** Everybody's own, and nobody else's. */
@Controller('v1')
@MembersOnly()
@Roles(...roles)
export class NoticesController {
  constructor(
    @Inject(NOTICE_BOARD) private readonly board: NoticeBoard,
    @Inject(KeepNotices) private readonly keep: KeepNotices,
  ) {}

  @Get('notices')
  @ApiOkResponse({ standardSchema: noticeList })
  async list(@CurrentScope() scope: MemberScope): Promise<NoticeList> {
    const notices = await this.board.own(scope);
    return {
      data: notices.map((notice) => ({
        id: notice.id,
        template: notice.template,
        ...noticeOf(notice),
        createdAt: notice.createdAt.toISOString(),
        readAt: notice.readAt?.toISOString() ?? null,
      })),
      unread: notices.filter(({ readAt }) => readAt === null).length,
    };
  }

  @Post('notices/read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: noticeList })
  async read(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: noticesRead }) { ids }: z.infer<typeof noticesRead>,
  ): Promise<NoticeList> {
    await this.keep.read(scope, ids);
    return this.list(scope);
  }

  @Get('notification-preference')
  @ApiOkResponse({ standardSchema: notificationPreferenceResource })
  async preference(@CurrentScope() scope: MemberScope): Promise<NotificationPreferenceResource> {
    return resourceOf(await this.board.preference(scope));
  }

  @Put('notification-preference')
  @ApiOkResponse({ standardSchema: notificationPreferenceResource })
  async choose(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: notificationPreferenceChange })
    { frequency }: z.infer<typeof notificationPreferenceChange>,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<NotificationPreferenceResource> {
    return resourceOf(await this.keep.choose(scope, frequency, expected));
  }
}

function resourceOf({
  frequency,
  version,
}: NotificationPreference): NotificationPreferenceResource {
  return { frequency, version };
}
