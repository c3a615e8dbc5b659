import {
  mandatePage,
  mandateResource,
  mandatesQuery,
  newMandate,
  type MandateResource,
  type NewMandate,
} from '@maillage/contracts/http/referrals';
import { civilDate } from '@maillage/calendar';
import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IdempotencyOf, pageAsked, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { publicStateOf } from '../domain/mandate-events.js';
import { DeclareMandate } from '../use-cases/declare-mandate.use-case.js';
import { ReadMandates, type MandateView } from '../use-cases/read-mandates.query.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/mandates')
@Roles('agent', 'structure-manager')
export class MandatesController {
  constructor(
    private readonly declareMandate: DeclareMandate,
    private readonly readMandates: ReadMandates,
  ) {}

  @Post()
  @ApiResponse({ status: 201, standardSchema: mandateResource })
  async declare(
    @Body({ schema: newMandate }) body: NewMandate,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandateResource> {
    const request = { ...body, signedOn: civilDate(body.signedOn) };
    const { id } = await this.declareMandate.run(scope, request, key);
    return this.read(id, scope, reply);
  }

  @Get()
  @ApiResponse({ status: 200, standardSchema: mandatePage })
  async list(
    @Query({ schema: mandatesQuery }) query: z.infer<typeof mandatesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof mandatePage>> {
    const { data, page } = await this.readMandates.ofBeneficiary(
      scope,
      query['filter[beneficiaryId]'],
      pageAsked(query),
    );
    return { data: data.map(toResource), page };
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: mandateResource })
  async read(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandateResource> {
    const view = await this.readMandates.one(scope, id);
    reply.header('etag', etagOf(view.mandate.version));
    return toResource(view);
  }
}

function toResource({ mandate, inForce, usedFor }: MandateView): MandateResource {
  const { duration, protectiveMeasure, authorId, version } = mandate;
  const kept = { duration, protectiveMeasure, authorId, version };
  return { ...publicStateOf(mandate), ...kept, inForce, usedFor };
}
