import { roles, starterProcedures } from '@maillage/contracts/codes';
import { pageQuery } from '@maillage/contracts/http';
import { procedurePage, type ProcedureResource } from '@maillage/contracts/http/directory';
import { Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { pageOfRows, type Page } from '../page-of-rows.js';

/** The national catalogue: the same for everybody, and not yet edited anywhere. */
@Controller('v1/procedures')
export class ProceduresController {
  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: procedurePage })
  list(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>): Page<ProcedureResource> {
    const rows = starterProcedures.map(({ code, label, theme, operatorCodes }) => ({
      id: code,
      label,
      theme,
      operatorCodes: [...operatorCodes],
    }));
    return pageOfRows(rows, query);
  }
}
