import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  OPERATOR_TEAMS,
  serves,
  type OperatorTeam,
  type OperatorTeams,
} from '../../operators/ports/operator-teams.js';
import { OPERATORS, type Operators } from '../../operators/ports/operators.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { structureIdsOf, teamIdsOf } from '../domain/member.policy.js';
import { MEMBERS, type Members } from '../ports/members.js';

/** A member of an operator team who may hold a permanence at a house. */
export interface Partner {
  readonly id: string;
  readonly displayName: string;
  /** Names of those of their teams that serve the house, by name. */
  readonly teamNames: readonly string[];
}

const service = scopeOfService('directory');

/** Who, of the teams that serve a house, may receive there without working there. Source: domain-appointments §3. */
@Injectable()
export class FindPartners {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By name; for the manager of the house, who sets openings there. @throws DomainError `STRUCTURE.NOT_FOUND`. */
  async for(scope: MemberScope, structureId: string): Promise<Partner[]> {
    if (scope.role === 'structure-manager' && scope.structureIds.includes(structureId))
      return this.of(structureId);
    throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', `There is no house ${structureId}.`);
  }

  /** Those of some members who may. A house that is not known has no partners. */
  async among(structureId: string, memberIds: readonly string[]): Promise<string[]> {
    const partners = await this.of(structureId).catch(noneWhenUnknown);
    return partners.map(({ id }) => id).filter((id) => memberIds.includes(id));
  }

  private async of(structureId: string): Promise<Partner[]> {
    const { department } = await this.structures.byId(service, structureId);
    const serving = await this.teamsServing(department);
    const found = await Promise.all(
      serving.map(({ id }) => this.members.list(service, { teamId: id })),
    );
    const members = new Map(found.flat().map((member) => [member.id, member]));
    return [...members.values()]
      .filter((each) => !each.suspended && !structureIdsOf(each).includes(structureId))
      .map((member) => ({
        id: member.id,
        displayName: member.displayName,
        teamNames: serving
          .filter(({ id }) => teamIdsOf(member).includes(id))
          .map(({ name }) => name),
      }))
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.id < b.id ? -1 : 1));
  }

  private async teamsServing(department: string): Promise<OperatorTeam[]> {
    const [teams, operators] = await Promise.all([
      this.teams.list(service, { departments: [department] }),
      this.operators.list(service),
    ]);
    const byCode = new Map(operators.map((each) => [each.code, each]));
    const now = this.clock.now();
    return teams.filter((team) => serves(team, byCode.get(team.operatorCode), department, now));
  }
}

function noneWhenUnknown(error: unknown): Partner[] {
  if (error instanceof DomainError && error.kind === 'not-found') return [];
  throw error;
}
