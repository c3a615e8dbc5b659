import { serviceNames } from '@maillage/contracts/codes';
import {
  erasureRequest,
  erasureResource,
  type ErasureRequest,
  type ErasureResource,
} from '@maillage/contracts/http/directory';
import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, IdempotencyOf, MembersOnly, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Erasure } from '../domain/erasure.js';
import { ERASURES, type Erasures } from '../ports/erasures.js';
import { EraseBeneficiary } from '../use-cases/erase-beneficiary.use-case.js';

@Controller('v1')
@MembersOnly()
export class ErasuresController {
  constructor(
    @Inject(EraseBeneficiary) private readonly eraseBeneficiary: EraseBeneficiary,
    @Inject(ERASURES) private readonly erasures: Erasures,
  ) {}

  @Post('beneficiaries/:id/erasure')
  @Roles('agent', 'structure-manager')
  @ApiCreatedResponse({ standardSchema: erasureResource })
  async erase(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: erasureRequest }) { reason }: ErasureRequest,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<ErasureResource> {
    const made = await this.eraseBeneficiary.execute(scope, id, reason, request);
    return resourceOf(await this.erasures.byId(scope, made));
  }

  @Get('erasures/:id')
  @Roles('agent', 'structure-manager')
  @ApiOkResponse({ standardSchema: erasureResource })
  async follow(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
  ): Promise<ErasureResource> {
    return resourceOf(await this.erasures.byId(scope, id));
  }
}

function resourceOf(erasure: Erasure): ErasureResource {
  const { id, beneficiaryId, networkId, reason, requestedAt, finishedAt, version } = erasure;
  const done = serviceNames.map((name) => [name, erasure.done[name]?.toISOString() ?? null]);
  return {
    ...{ id, beneficiaryId, networkId, reason, version },
    requestedAt: requestedAt.toISOString(),
    done: Object.fromEntries(done) as ErasureResource['done'],
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
