import type { Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASE_SAFE, type CaseSafe } from '../../cases/ports/case-safe.js';
import { CASES, type Cases, type SealedContent } from '../../cases/ports/cases.js';
import {
  MEMBER_COPIES,
  OPERATOR_TEAM_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type OperatorTeamCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { isLate } from '../domain/leg-clock.js';
import { readsContent, standingOf } from '../domain/leg-rights.js';
import type { Leg } from '../domain/leg.js';
import type { DisclosedPerson } from '../ports/disclosures.js';

/** A leg as one caller may read it at one instant. */
export interface LegView {
  readonly leg: Leg;
  readonly teamName: string;
  readonly structureName: string;
  readonly authorName: string;
  readonly assigneeName: string | null;
  readonly overdue: boolean;
  readonly subject: string | null;
  readonly description: string | null;
  readonly answer: string | null;
  readonly person: DisclosedPerson | null;
}

const noTexts = { subject: null, description: null, answer: null, person: null };

/** Adds names and, for those who may read them, texts to legs that were found for a caller. */
@Injectable()
export class LegViews {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPERATOR_TEAM_COPIES) private readonly teams: OperatorTeamCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(scope: Scope, legs: readonly Leg[]): Promise<LegView[]> {
    const now = this.clock.now();
    const people = legs.flatMap((leg) => [leg.authorId, leg.taken?.assigneeId ?? leg.authorId]);
    const withTexts = legs.filter((leg) => mayReadTexts(scope, leg));
    const [structures, teams, members, contents] = await Promise.all([
      this.structures.named(legs.map(({ structureId }) => structureId)),
      this.teams.named(legs.map(({ teamId }) => teamId)),
      this.members.named(people),
      this.cases.contentsOf(withTexts.map(({ caseId }) => caseId)),
    ]);
    const nameOf = (id: string): string => members.get(id)?.displayName ?? '';
    return legs.map((leg) => ({
      leg,
      teamName: teams.get(leg.teamId)?.name ?? '',
      structureName: structures.get(leg.structureId)?.name ?? '',
      authorName: nameOf(leg.authorId),
      assigneeName: leg.taken ? nameOf(leg.taken.assigneeId) : null,
      overdue: isLate(leg, now),
      ...noTexts,
      ...(mayReadTexts(scope, leg) ? this.textsOf(leg, contents.get(leg.caseId)) : {}),
    }));
  }

  private textsOf(leg: Leg, content: SealedContent | undefined) {
    const texts = content ? this.safe.open(leg.caseId, content) : null;
    const sealed = leg.resolution?.answer;
    const answer =
      content && sealed ? this.safe.openAnswer(leg.caseId, content, leg.id, sealed) : null;
    return { subject: texts?.subject ?? null, description: texts?.description ?? null, answer };
  }
}

/** The leg was found for the caller, so a team's mandate is known to be in force. */
function mayReadTexts(scope: Scope, leg: Leg): boolean {
  const standing = standingOf(scope, leg, true);
  return standing !== undefined && readsContent(standing);
}
