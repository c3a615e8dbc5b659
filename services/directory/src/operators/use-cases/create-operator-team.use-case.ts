import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { isInForce } from '../domain/operator.js';
import { createTeam, type OperatorTeam } from '../domain/operator-team.js';
import { operatorTeamEvent } from '../domain/operator-team-events.js';
import { requireNationalAdmin } from '../domain/operator.policy.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../ports/operator-teams.js';
import { OPERATORS, type Operators } from '../ports/operators.js';
import { requireKnownDepartments } from './require-known-departments.js';

@Injectable()
export class CreateOperatorTeam {
  constructor(
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OPERATOR.FORBIDDEN`, `TEAM.UNKNOWN_DEPARTMENT` (invalid), `OPERATOR.NOT_IN_FORCE` (unprocessable), and those of `createTeam`. */
  async run(
    scope: MemberScope,
    order: Omit<OperatorTeam, 'id' | 'active' | 'version'>,
    request: IdempotencyRequest | undefined,
  ): Promise<OperatorTeam> {
    requireNationalAdmin(scope);
    await requireKnownDepartments(this.networks, scope, [
      ...order.departments,
      order.holidayDepartment,
    ]);
    const operator = await this.operators.byId(scope, order.operatorCode);
    const made = await this.idempotency.run(request, async (tx) => {
      const team = createTeam(order, this.ids.next());
      if (!isInForce(operator, civilDateOf(this.clock.now(), team.zone))) {
        const message = `operator ${operator.code} is not in force today: it gets no new team`;
        throw new DomainError('unprocessable', 'OPERATOR.NOT_IN_FORCE', message);
      }
      await this.teams.insert(tx, team);
      await this.outbox.append(tx, [operatorTeamEvent('registered', team)]);
      return team;
    });
    return this.teams.byId(scope, made.id);
  }
}
