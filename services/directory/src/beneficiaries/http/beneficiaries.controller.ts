import {
  beneficiaryChanges,
  beneficiaryResource,
  householdResponse,
  namesRequest,
  namesResponse,
  newBeneficiary,
  personMatches,
  personOpening,
  personSearch,
  receivedIn,
  type BeneficiaryChanges,
  type BeneficiaryResource,
  type HouseholdResponse,
  type NewBeneficiary,
  type PersonMatches,
  type PersonOpening,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  MembersOnly,
  Roles,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Beneficiary } from '../ports/beneficiaries.js';
import { CreateBeneficiary } from '../use-cases/create-beneficiary.use-case.js';
import { EditBeneficiary } from '../use-cases/edit-beneficiary.use-case.js';
import { ReadPersons } from '../use-cases/read-persons.query.js';
import { matchOf, resourceOf } from './beneficiary-resource.js';

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/beneficiaries')
@MembersOnly()
@Roles('agent', 'structure-manager')
export class BeneficiariesController {
  constructor(
    @Inject(CreateBeneficiary) private readonly create: CreateBeneficiary,
    @Inject(EditBeneficiary) private readonly edit: EditBeneficiary,
    @Inject(ReadPersons) private readonly persons: ReadPersons,
  ) {}

  @Post()
  @Roles('agent', 'structure-manager', 'prescriber')
  @ApiCreatedResponse({ standardSchema: beneficiaryResource })
  async enter(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newBeneficiary }) body: NewBeneficiary,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BeneficiaryResource> {
    return said(reply, scope, await this.create.execute(scope, body, request));
  }

  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: personMatches })
  async search(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: personSearch }) body: z.infer<typeof personSearch>,
  ): Promise<PersonMatches> {
    const { persons, more } = await this.persons.search(scope, body.networkId, body.typed);
    return { data: persons.map((person) => matchOf(scope, person)), more };
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
    return {
      data: persons.map(({ id, surname, firstName, birthYear }) => ({
        id,
        surname,
        firstName,
        birthYear,
      })),
    };
  }

  @Get(':id')
  @Roles('agent', 'structure-manager', 'prescriber')
  @ApiOkResponse({ standardSchema: beneficiaryResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BeneficiaryResource> {
    return said(reply, scope, await this.persons.record(scope, id));
  }

  @Get(':id/household')
  @ApiOkResponse({ standardSchema: householdResponse })
  async household(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
  ): Promise<HouseholdResponse> {
    const household = await this.persons.household(scope, id);
    return { data: household.map((person) => matchOf(scope, person)) };
  }

  @Post(':id/openings')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: beneficiaryResource })
  async open(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: personOpening }) body: PersonOpening,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BeneficiaryResource> {
    const opened = await this.persons.open(scope, { beneficiaryId: id, ...body });
    return said(reply, scope, opened);
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: beneficiaryResource })
  async change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: beneficiaryChanges }) body: BeneficiaryChanges,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BeneficiaryResource> {
    return said(reply, scope, await this.edit.change(scope, id, expected, body));
  }

  @Post(':id/structures')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: beneficiaryResource })
  async receive(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: receivedIn }) body: z.infer<typeof receivedIn>,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BeneficiaryResource> {
    return said(reply, scope, await this.edit.receive(scope, id, expected, body.structureId));
  }
}

function said(reply: Reply, scope: MemberScope, person: Beneficiary): BeneficiaryResource {
  reply.header('etag', etagOf(person.version));
  return resourceOf(scope, person);
}
