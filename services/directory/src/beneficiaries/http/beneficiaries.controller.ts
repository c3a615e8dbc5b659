import {
  beneficiariesQuery,
  beneficiaryPage,
  beneficiaryResource,
  namesRequest,
  namesResponse,
  newBeneficiary,
  type BeneficiaryResource,
  type NewBeneficiary,
} from '@maillage/contracts/http/directory';
import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, IdempotencyOf, MembersOnly, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Page } from '../../page-of-rows.js';
import type { Beneficiary } from '../domain/beneficiary.js';
import { CreateBeneficiary } from '../use-cases/create-beneficiary.use-case.js';
import { ReadPersons } from '../use-cases/read-persons.query.js';

@Controller('v1/beneficiaries')
@MembersOnly()
export class BeneficiariesController {
  constructor(
    @Inject(CreateBeneficiary) private readonly create: CreateBeneficiary,
    @Inject(ReadPersons) private readonly persons: ReadPersons,
  ) {}

  @Post()
  @Roles('agent', 'structure-manager', 'prescriber')
  @ApiCreatedResponse({ standardSchema: beneficiaryResource })
  async enter(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newBeneficiary }) body: NewBeneficiary,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<BeneficiaryResource> {
    return resourceOf(await this.create.execute(scope, body, request));
  }

  @Get()
  @Roles('agent', 'structure-manager')
  @ApiOkResponse({ standardSchema: beneficiaryPage })
  async search(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: beneficiariesQuery }) query: z.infer<typeof beneficiariesQuery>,
  ): Promise<Page<BeneficiaryResource>> {
    const networkId = query['filter[networkId]'];
    const found = await this.persons.search(scope, networkId, query['filter[q]'], query);
    return { ...found, data: found.data.map(resourceOf) };
  }

  @Get(':id')
  @Roles('agent', 'structure-manager', 'prescriber')
  @ApiOkResponse({ standardSchema: beneficiaryResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
  ): Promise<BeneficiaryResource> {
    return resourceOf(await this.persons.record(scope, id));
  }

  @Post('names')
  @HttpCode(200)
  @Roles('agent', 'structure-manager', 'prescriber')
  @ApiOkResponse({ standardSchema: namesResponse })
  async names(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: namesRequest }) body: z.infer<typeof namesRequest>,
  ): Promise<z.infer<typeof namesResponse>> {
    const persons = await this.persons.names(scope, body.ids);
    return { data: persons.map(({ id, surname, firstName }) => ({ id, surname, firstName })) };
  }
}

function resourceOf(person: Beneficiary): BeneficiaryResource {
  const { structureId: _structureId, createdBy: _createdBy, ...resource } = person;
  return resource;
}
