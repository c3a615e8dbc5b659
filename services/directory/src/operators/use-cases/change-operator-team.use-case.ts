import type { ExpectedVersion, MemberScope, Outbox, UnitOfWork } from '@maillage/kernel';
import { OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { changeTeam, type OperatorTeam, type TeamChange } from '../domain/operator-team.js';
import { operatorTeamEvent } from '../domain/operator-team-events.js';
import { requireMayChange } from '../domain/operator.policy.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../ports/operator-teams.js';
import { requireKnownDepartments } from './require-known-departments.js';

/** Changes a team, ends it, or takes it up again. */
@Injectable()
export class ChangeOperatorTeam {
  constructor(
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `TEAM.UNKNOWN`, `TEAM.FORBIDDEN`, `TEAM.UNKNOWN_DEPARTMENT`, `VERSION.…`, and those of `changeTeam`. */
  async run(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: TeamChange,
  ): Promise<OperatorTeam> {
    const team = await this.teams.byId(scope, id);
    requireMayChange(scope, team, change);
    requireVersion(team, expected);
    const changed = changeTeam(team, change);
    const held = [...team.departments, team.holidayDepartment];
    const named = [...changed.departments, changed.holidayDepartment];
    await requireKnownDepartments(
      this.networks,
      scope,
      named.filter((code) => !held.includes(code)),
    );
    await this.unitOfWork.run(async (tx) => {
      await this.teams.save(tx, changed);
      await this.outbox.append(tx, [operatorTeamEvent('updated', changed)]);
    });
    return changed;
  }
}
