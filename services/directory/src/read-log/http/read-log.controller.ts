import {
  readLogPage,
  readLogQuery,
  type ReadingResource,
} from '@maillage/contracts/http/directory';
import { DomainError, type MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, pageAsked, Roles, type Page } from '@maillage/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { LogPart } from '../domain/read-log.policy.js';
import { LookWhoRead, type NamedReading } from '../use-cases/look-who-read.query.js';

type Asked = z.infer<typeof readLogQuery>;

@Controller('v1/read-log')
@MembersOnly()
export class ReadLogController {
  constructor(@Inject(LookWhoRead) private readonly look: LookWhoRead) {}

  @Get()
  @Roles('agent', 'structure-manager', 'coordinator')
  @ApiOkResponse({ standardSchema: readLogPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: readLogQuery }) query: Asked,
  ): Promise<Page<ReadingResource>> {
    const found = await this.look.execute(scope, partOf(query), pageAsked(query));
    return { ...found, data: found.data.map(resourceOf) };
  }
}

function partOf(query: Asked): LogPart {
  const beneficiaryId = query['filter[beneficiaryId]'];
  const structureId = query['filter[structureId]'];
  const networkId = query['filter[networkId]'];
  const day = query['filter[day]'];
  const asked = [beneficiaryId, structureId, networkId].filter((each) => each !== undefined);
  if (asked.length === 1) {
    if (beneficiaryId !== undefined) return { of: 'person', beneficiaryId };
    if (structureId !== undefined && day !== undefined)
      return { of: 'structure', structureId, day };
    if (networkId !== undefined && day !== undefined) return { of: 'network', networkId, day };
  }
  throw new DomainError(
    'invalid',
    'READ_LOG.OFF_SCHEMA',
    'ask for filter[beneficiaryId], or for filter[day] with filter[structureId] or filter[networkId]',
  );
}

function resourceOf(reading: NamedReading): ReadingResource {
  const { id, networkId, at, reader, readerName, purpose, caseId, appointmentId } = reading;
  return {
    ...{ id, networkId, reader, readerName, purpose, caseId, appointmentId },
    at: at.toISOString(),
    reason: reading.reason,
    persons: reading.ids.length,
    sealed: reading.sealed,
  };
}
