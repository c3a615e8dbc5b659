import type { MemberScope } from '@maillage/kernel';
import { scopeOfService, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, type Case, type Cases } from '../../cases/ports/cases.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { mayReassignCase } from '../domain/reassigning-rights.js';

const service = scopeOfService('referrals');

/** A case whose author is suspended, as who reassigns it reads it: no person, no text. */
export interface CaseLeft extends Pick<
  Case,
  'id' | 'reference' | 'structureId' | 'procedureCode' | 'openedAt' | 'authorId' | 'version'
> {
  readonly structureName: string;
  readonly authorName: string;
}

/** Cases under way whose author is suspended. */
@Injectable()
export class CasesLeft {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  /** Oldest first; of one network when told, else of all that the caller sees to. */
  async run(
    scope: MemberScope,
    networkId: string | undefined,
    { size, after = '' }: PageRequest,
  ): Promise<Page<CaseLeft>> {
    const suspended = await this.members.suspended();
    const houses = await this.structures.named(suspended.flatMap((one) => one.structureIds));
    const sees = (structureId: string): boolean => {
      const house = houses.get(structureId);
      return house !== undefined && mayReassignCase(scope, { ...house, structureId });
    };
    const authors = suspended.filter(({ structureIds }) => structureIds.some(sees));
    const names = new Map(authors.map(({ id, displayName }) => [id, displayName]));
    const left = await this.cases.underWayOf(service, [...names.keys()]);
    const rest = left
      .filter((each) => mayReassignCase(scope, each))
      .filter((each) => networkId === undefined || each.networkId === networkId)
      .map(
        ({ id, reference, structureId, procedureCode, openedAt, authorId, version }): CaseLeft => {
          const structureName = houses.get(structureId)?.name ?? '';
          const authorName = names.get(authorId) ?? '';
          return {
            ...{ id, reference, structureId, structureName, procedureCode, openedAt },
            ...{ authorId, authorName, version },
          };
        },
      )
      .sort((a, b) => (cursorOf(a) < cursorOf(b) ? -1 : 1))
      .filter((row) => cursorOf(row) > after);
    const data = rest.slice(0, size);
    const last = data.at(-1);
    return { data, page: { after: last && rest.length > size ? cursorOf(last) : null } };
  }
}

/** Sorts as the list does: instants as text of one length, then the id. */
function cursorOf({ openedAt, id }: CaseLeft): string {
  return `${openedAt.toISOString()}|${id}`;
}
