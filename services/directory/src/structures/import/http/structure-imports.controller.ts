import {
  newImportQuery,
  reviewLinePage,
  reviewLinesQuery,
  structureImportPage,
  structureImportResource,
  type ReviewLineResource,
  type StructureImportResource,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { refuseImport, type StructureImport } from '../domain/structure-import.js';
import { STRUCTURE_IMPORTS, type StructureImports } from '../ports/structure-imports.js';
import { ReviewList } from '../use-cases/review-list.use-case.js';

@Controller('v1/structure-imports')
@Roles('admin')
export class StructureImportsController {
  constructor(
    @Inject(STRUCTURE_IMPORTS) private readonly imports: StructureImports,
    @Inject(ReviewList) private readonly reviewList: ReviewList,
  ) {}

  @Post()
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiCreatedResponse({ standardSchema: structureImportResource })
  async upload(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: newImportQuery }) { fileName }: z.infer<typeof newImportQuery>,
    @Body() text: unknown,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<StructureImportResource> {
    return resourceOf(await this.reviewList.upload(scope, { name: fileName, text }, request));
  }

  @Get()
  @ApiOkResponse({ standardSchema: structureImportPage })
  async list(@CurrentScope() scope: MemberScope): Promise<Page<StructureImportResource>> {
    refuseImport(scope);
    return { data: (await this.imports.latest()).map(resourceOf), page: { after: null } };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: structureImportResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
  ): Promise<StructureImportResource> {
    refuseImport(scope);
    return resourceOf(await this.imports.byId(id));
  }

  @Get(':id/lines')
  @ApiOkResponse({ standardSchema: reviewLinePage })
  async lines(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Query({ schema: reviewLinesQuery }) query: z.infer<typeof reviewLinesQuery>,
  ): Promise<Page<ReviewLineResource>> {
    refuseImport(scope);
    const kind = query['filter[kind]'];
    const rows = (await this.imports.reviewOf(id)).map((line, at) => ({ id: String(at), ...line }));
    return pageOfRows(
      rows.filter((line) => kind === undefined || line.kind === kind),
      pageAsked(query),
    );
  }

  @Post(':id/apply')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: structureImportResource })
  async apply(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<StructureImportResource> {
    return resourceOf(await this.reviewList.apply(scope, id, expected));
  }
}

function resourceOf(given: StructureImport): StructureImportResource {
  const { uploadedBy: _by, uploadedAt, appliedAt, ...state } = given;
  return {
    ...state,
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  };
}
