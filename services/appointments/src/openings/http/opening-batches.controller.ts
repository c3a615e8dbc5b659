import {
  newOpeningBatch,
  openingBatchPreview,
  openingBatchResource,
  type NewOpeningBatch,
  type OpeningBatchPreview,
  type OpeningBatchResource,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IdempotencyOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import { KeepOpeningBatches } from '../use-cases/keep-opening-batches.use-case.js';
import { PreviewOpenings } from '../use-cases/preview-openings.query.js';
import { batchWishOf, toBatchResource, toPreview } from './opening-batch-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/opening-batches')
@Roles('structure-manager')
export class OpeningBatchesController {
  constructor(
    private readonly keep: KeepOpeningBatches,
    private readonly previews: PreviewOpenings,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: openingBatchPreview })
  async preview(
    @Body({ schema: newOpeningBatch }) body: NewOpeningBatch,
    @CurrentScope() scope: MemberScope,
  ): Promise<OpeningBatchPreview> {
    return toPreview(await this.previews.run(scope, batchWishOf(body)));
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: openingBatchResource })
  async set(
    @Body({ schema: newOpeningBatch }) body: NewOpeningBatch,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningBatchResource> {
    const batch = await this.keep.set(scope, batchWishOf(body), key);
    reply.header('etag', etagOf(batch.version));
    return toBatchResource(batch);
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: openingBatchResource })
  async one(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningBatchResource> {
    const batch = await this.keep.one(scope, id);
    reply.header('etag', etagOf(batch.version));
    return toBatchResource(batch);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    return this.keep.undo(scope, id, version);
  }
}
