import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  OPERATOR_TEAM_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type OperatorTeamCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { isLate } from '../../legs/ports/legs.js';
import { readingOfCase } from '../domain/case-rights.js';
import type { Case, LegOfCase } from '../domain/case.js';
import { CASE_SAFE, type CaseSafe, type CaseTexts } from '../ports/case-safe.js';
import { CASES, type Cases, type CasesFilter } from '../ports/cases.js';

/** A case as one caller may read it at one instant. */
export interface CaseView {
  readonly opened: Case;
  readonly authorName: string;
  readonly structureName: string;
  readonly legs: readonly (LegOfCase & { readonly teamName: string; readonly overdue: boolean })[];
  /** Null for who reads metadata only, and once erased. */
  readonly texts: CaseTexts | null;
}

/** Cases as the caller may read them now. */
@Injectable()
export class ReadCases {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPERATOR_TEAM_COPIES) private readonly teams: OperatorTeamCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASE.UNKNOWN` (not-found). */
  async one(scope: MemberScope, id: string): Promise<CaseView> {
    const found = await this.cases.find(scope, id);
    const [view] = found ? await this.views(scope, [found]) : [];
    if (!view) throw new DomainError('not-found', 'CASE.UNKNOWN', `no case ${id} in reach`);
    return view;
  }

  /** Last opened first. */
  async list(
    scope: MemberScope,
    filter: CasesFilter,
    request: PageRequest,
  ): Promise<Page<CaseView>> {
    const { data, page } = await this.cases.list(scope, filter, request);
    return { data: await this.views(scope, data), page };
  }

  private async views(scope: MemberScope, cases: readonly Case[]): Promise<CaseView[]> {
    const now = this.clock.now();
    const teamIds = cases.flatMap(({ legs }) => legs.map(({ teamId }) => teamId));
    const [structures, teams, members] = await Promise.all([
      this.structures.named(cases.map(({ structureId }) => structureId)),
      this.teams.named(teamIds),
      this.members.named(cases.map(({ authorId }) => authorId)),
    ]);
    return cases.map((opened) => ({
      opened,
      authorName: members.get(opened.authorId)?.displayName ?? '',
      structureName: structures.get(opened.structureId)?.name ?? '',
      legs: opened.legs.map((leg) => ({
        ...leg,
        teamName: teams.get(leg.teamId)?.name ?? '',
        overdue: isLate(leg, now),
      })),
      texts:
        readingOfCase(scope, opened) === 'content'
          ? this.safe.open(opened.id, opened.content)
          : null,
    }));
  }
}
