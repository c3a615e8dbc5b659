import { roles } from '@maillage/contracts/codes';
import {
  newStructure,
  structureChange,
  structurePage,
  structurePoints,
  structurePointsQuery,
  structureResource,
  structuresQuery,
  type NewStructure,
  type StructureChange,
} from '@maillage/contracts/http/directory';
import {
  DomainError,
  type ExpectedVersion,
  type IdempotencyRequest,
  type MemberScope,
} from '@maillage/kernel';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { readPlace, type Place } from '../domain/distance.js';
import type { StructureWish } from '../domain/structure-edit.js';
import {
  STRUCTURES,
  type ListedHouse,
  type Structure,
  type StructurePoint,
  type Structures,
} from '../ports/structures.js';
import { EditStructure } from '../use-cases/edit-structure.use-case.js';
import {
  RegisterStructure,
  type StructureToRegister,
} from '../use-cases/register-structure.use-case.js';

@Controller('v1/structures')
export class StructuresController {
  constructor(
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(RegisterStructure) private readonly registerStructure: RegisterStructure,
    @Inject(EditStructure) private readonly editStructure: EditStructure,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: structurePage })
  list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: structuresQuery }) query: z.infer<typeof structuresQuery>,
  ): Promise<Page<ListedHouse>> {
    const filter = {
      networkId: query['filter[networkId]'],
      typed: query['filter[q]'],
      mainStructureId: query['filter[mainStructureId]'],
      near: placeIn(query['filter[near]']),
    };
    return this.structures.list(scope, filter, pageAsked(query));
  }

  @Get('points')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: structurePoints })
  async points(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: structurePointsQuery }) query: z.infer<typeof structurePointsQuery>,
  ): Promise<{ data: StructurePoint[]; withoutPlace: number }> {
    const networkId = query['filter[networkId]'];
    const { points, withoutPlace } = await this.structures.points(scope, networkId);
    return { data: points, withoutPlace };
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: structureResource })
  read(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<Structure> {
    return this.structures.byId(scope, id);
  }

  @Post()
  @Roles('coordinator', 'admin')
  @ApiCreatedResponse({ standardSchema: structureResource })
  register(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newStructure }) body: NewStructure,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<Structure> {
    // The contract writes times of day as plain text, the domain as a type of its own.
    return this.registerStructure.execute(scope, body as StructureToRegister, request);
  }

  @Patch(':id')
  @Roles('structure-manager', 'coordinator', 'admin')
  @ApiOkResponse({ standardSchema: structureResource })
  edit(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: structureChange }) body: StructureChange,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Structure> {
    return this.editStructure.execute(scope, id, body as StructureWish, expected);
  }
}

function placeIn(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  const place = readPlace(text);
  if (place) return place;
  throw new DomainError('invalid', 'STRUCTURE.NO_PLACE', 'write degrees, e.g. 46.71,2.41');
}
