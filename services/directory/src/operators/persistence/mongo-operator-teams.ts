import type { Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { OperatorTeam } from '../domain/operator-team.js';
import type { OperatorTeams, TeamFilter } from '../ports/operator-teams.js';
import { OPERATOR_TEAM_MODEL, type OperatorTeamDocument } from './operator-team.schema.js';

@Injectable()
export class MongoOperatorTeams implements OperatorTeams {
  constructor(
    @InjectModel(OPERATOR_TEAM_MODEL) private readonly teams: Model<OperatorTeamDocument>,
  ) {}

  async list(_scope: Scope, { departments, operatorCode }: TeamFilter): Promise<OperatorTeam[]> {
    const filter = departments === undefined ? {} : { departments: { $in: [...departments] } };
    const found = await this.teams.find(filter).lean<OperatorTeamDocument[]>();
    return found
      .map(teamOf)
      .filter((team) => operatorCode === undefined || team.operatorCode === operatorCode)
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'fr'));
  }

  async mailboxOf(scope: Scope, id: string): Promise<string | null> {
    if (scope.role !== 'service') return null;
    const found = await this.teams.findById(id).lean<OperatorTeamDocument>();
    return found?.mail ?? null;
  }
}

/** A stored team as the domain knows it: without its mailbox. */
export function teamOf(document: OperatorTeamDocument): OperatorTeam {
  const { _id, mail: _mail, ...state } = document;
  return { id: _id, ...state };
}

function sortKey(team: OperatorTeam): string {
  return `${team.operatorCode} ${team.name} ${team.id}`;
}
