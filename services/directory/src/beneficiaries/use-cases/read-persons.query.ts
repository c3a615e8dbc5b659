import type { MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { pageOfRows, type Page, type PageRequest } from '../../page-of-rows.js';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import type { Beneficiary } from '../domain/beneficiary.js';
import { readPersonSearch } from '../domain/person-search.js';
import { BENEFICIARIES, type Beneficiaries } from '../ports/beneficiaries.js';

/** What a member reads of persons; each answer is in the read log before it is given. */
@Injectable()
export class ReadPersons {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
  ) {}

  async search(
    scope: MemberScope,
    networkId: string,
    typed: string,
    request: PageRequest,
  ): Promise<Page<Beneficiary>> {
    const found = await this.beneficiaries.search(scope, networkId, readPersonSearch(typed));
    const page = pageOfRows(found, request);
    await this.note(scope, 'search', page.data);
    return page;
  }

  async record(scope: MemberScope, id: string): Promise<Beneficiary> {
    const person = await this.beneficiaries.byId(scope, id);
    await this.note(scope, 'record', [person]);
    return person;
  }

  /** Names for a list: one entry for all of them. */
  async names(scope: MemberScope, ids: readonly string[]): Promise<Beneficiary[]> {
    const persons = await this.beneficiaries.byIds(scope, ids);
    await this.note(scope, 'list', persons);
    return persons;
  }

  private async note(
    scope: MemberScope,
    purpose: 'search' | 'record' | 'list',
    persons: readonly Beneficiary[],
  ): Promise<void> {
    const structureIds = 'structureIds' in scope ? scope.structureIds : [];
    const reader = `member:${scope.memberId}`;
    await this.readLog.note({ reader, structureIds, purpose, persons });
  }
}
