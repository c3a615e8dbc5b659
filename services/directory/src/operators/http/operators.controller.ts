import { civilDateOf } from '@maillage/calendar';
import { roles } from '@maillage/contracts/codes';
import {
  operatorChange,
  operatorPage,
  operatorResource,
  operatorsQuery,
  type OperatorChange,
  type OperatorResource,
} from '@maillage/contracts/http/directory';
import type { Clock, ExpectedVersion, MemberScope } from '@maillage/kernel';
import {
  CLOCK,
  CurrentScope,
  etagOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { isInForce } from '../domain/operator.js';
import { OPERATORS, type Operator, type Operators } from '../ports/operators.js';
import { ChangeOperator } from '../use-cases/change-operator.use-case.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** Operators are partners of the whole country: they count on the days of its capital. */
const NATIONAL_ZONE = 'Europe/Paris';

@Controller('v1/operators')
export class OperatorsController {
  constructor(
    @Inject(OPERATORS) private readonly operators: Operators,
    private readonly changeOperator: ChangeOperator,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: operatorPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: operatorsQuery }) query: z.infer<typeof operatorsQuery>,
  ): Promise<Page<OperatorResource>> {
    const found = await this.operators.list(scope);
    return pageOfRows(
      found.map((operator) => this.resourceOf(operator)),
      pageAsked(query),
    );
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: operatorResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OperatorResource> {
    return this.said(reply, await this.operators.byId(scope, id));
  }

  @Patch(':id')
  @Roles('admin')
  @ApiOkResponse({ standardSchema: operatorResource })
  async change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: operatorChange }) body: OperatorChange,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OperatorResource> {
    return this.said(reply, await this.changeOperator.run(scope, id, version, body));
  }

  private said(reply: Reply, operator: Operator): OperatorResource {
    reply.header('etag', etagOf(operator.version));
    return this.resourceOf(operator);
  }

  private resourceOf({ code, ...state }: Operator): OperatorResource {
    const today = civilDateOf(this.clock.now(), NATIONAL_ZONE);
    return { id: code, ...state, inForce: isInForce(state, today) };
  }
}
