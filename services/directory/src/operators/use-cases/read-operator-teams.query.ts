import { civilDateOf } from '@maillage/calendar';
import type { OperatorCode } from '@maillage/contracts/codes';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { coverageOf, type CoverageLine } from '../domain/coverage.js';
import { isInForce } from '../domain/operator.js';
import type { OperatorTeam } from '../domain/operator-team.js';
import { mayReadMailbox } from '../domain/operator.policy.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../ports/operator-teams.js';
import { OPERATORS, type Operators } from '../ports/operators.js';

export interface TeamsAsked {
  readonly networkId?: string | undefined;
  readonly operatorCode?: OperatorCode | undefined;
  /** `open`: neither the team nor its operator has ended; else `ended`. */
  readonly state?: 'open' | 'ended' | undefined;
}

/** Teams as the caller may read them: the mailbox is for few. */
@Injectable()
export class ReadOperatorTeams {
  constructor(
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By operator, then name. @throws DomainError `NETWORK.NOT_FOUND`. */
  async list(scope: MemberScope, asked: TeamsAsked): Promise<OperatorTeam[]> {
    const { networkId, operatorCode, state } = asked;
    const departments =
      networkId === undefined
        ? undefined
        : (await this.networks.byId(scope, networkId)).departments;
    const found = await this.teams.list(scope, { departments, operatorCode });
    const mine = found.map((team) => asReadBy(scope, team));
    if (state === undefined) return mine;
    const operators = new Map((await this.operators.list(scope)).map((each) => [each.code, each]));
    const now = this.clock.now();
    return mine.filter((team) => {
      const operator = operators.get(team.operatorCode);
      const counts = operator !== undefined && isInForce(operator, civilDateOf(now, team.zone));
      return (team.active && counts) === (state === 'open');
    });
  }

  /** @throws DomainError `TEAM.UNKNOWN` (not-found). */
  async one(scope: MemberScope, id: string): Promise<OperatorTeam> {
    return asReadBy(scope, await this.teams.byId(scope, id));
  }

  /** @throws DomainError `NETWORK.NOT_FOUND`. */
  async coverage(scope: MemberScope, networkId: string): Promise<CoverageLine[]> {
    const { departments, zone } = await this.networks.byId(scope, networkId);
    const [operators, teams] = await Promise.all([
      this.operators.list(scope),
      this.teams.list(scope, { departments }),
    ]);
    return coverageOf(operators, departments, teams, civilDateOf(this.clock.now(), zone));
  }
}

function asReadBy(scope: MemberScope, team: OperatorTeam): OperatorTeam {
  return mayReadMailbox(scope, team) ? team : { ...team, mailbox: null };
}
