import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { MongoRepository } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { OperatorTeam } from '../domain/operator-team.js';
import type { OperatorTeams, TeamFilter } from '../ports/operator-teams.js';
import { OPERATOR_TEAM_MODEL, type OperatorTeamDocument } from './operator-team.schema.js';
import { teamOf } from './operator-team.mapper.js';

@Injectable()
export class MongoOperatorTeams
  extends MongoRepository<OperatorTeamDocument>
  implements OperatorTeams
{
  constructor(@InjectModel(OPERATOR_TEAM_MODEL) teams: Model<OperatorTeamDocument>) {
    super(teams);
  }

  async list(_scope: Scope, { departments, operatorCode }: TeamFilter): Promise<OperatorTeam[]> {
    const filter = departments === undefined ? {} : { departments: { $in: [...departments] } };
    const found = await this.model.find(filter).lean<OperatorTeamDocument[]>();
    return found
      .map(teamOf)
      .filter((team) => operatorCode === undefined || team.operatorCode === operatorCode)
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'fr'));
  }

  async byId(scope: Scope, id: string): Promise<OperatorTeam> {
    const found = await this.findDocument(scope, id);
    if (!found) throw new DomainError('not-found', 'TEAM.UNKNOWN', `There is no team ${id}.`);
    return teamOf(found);
  }

  insert(tx: Tx, team: OperatorTeam): Promise<void> {
    return this.insertDocument(documentOf(team), tx);
  }

  save(tx: Tx, team: OperatorTeam): Promise<void> {
    return this.replaceDocument(documentOf(team), team.version - 1, tx);
  }

  async mailboxOf(scope: Scope, id: string): Promise<string | null> {
    if (scope.role !== 'service') return null;
    const found = await this.model.findById(id).lean<OperatorTeamDocument>();
    return found ? teamOf(found).mailbox : null;
  }

  protected sees(): boolean {
    return true;
  }
}

function documentOf({ id, ...state }: OperatorTeam): OperatorTeamDocument {
  return { _id: id, ...state };
}

function sortKey(team: OperatorTeam): string {
  return `${team.operatorCode} ${team.name} ${team.id}`;
}
