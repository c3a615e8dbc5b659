import type { DomainEvent, Scope } from '@maillage/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { memberEvent } from '../members/domain/member-events.js';
import { MEMBERS, type Members } from '../members/ports/members.js';
import { networkEvent } from '../networks/domain/network-events.js';
import { NETWORKS, type Networks } from '../networks/ports/networks.js';
import { operatorEvent } from '../operators/domain/operator-events.js';
import { operatorTeamEvent } from '../operators/domain/operator-team-events.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../operators/ports/operator-teams.js';
import { OPERATORS, type Operators } from '../operators/ports/operators.js';
import { procedureEvent } from '../procedures/domain/procedure-events.js';
import { PROCEDURES, type Procedures } from '../procedures/ports/procedures.js';
import { structureEvent } from '../structures/domain/structure-events.js';
import { STRUCTURES, type Structures } from '../structures/ports/structures.js';

/** The present state of all that other services keep a copy of: places, operators, teams, procedures, members. */
export async function* republishedDirectory(
  app: INestApplicationContext,
  scope: Scope,
): AsyncGenerator<DomainEvent> {
  const port = <T>(token: symbol): T => app.get<T>(token, { strict: false });
  for (const network of await port<Networks>(NETWORKS).list(scope)) {
    yield networkEvent('republished', network);
    for (const structure of await port<Structures>(STRUCTURES).ofNetwork(scope, network.id)) {
      yield structureEvent('republished', structure);
    }
  }
  for (const operator of await port<Operators>(OPERATORS).list(scope)) {
    yield operatorEvent('republished', operator);
  }
  for (const procedure of await port<Procedures>(PROCEDURES).list(scope)) {
    yield procedureEvent('republished', procedure);
  }
  for (const team of await port<OperatorTeams>(OPERATOR_TEAMS).list(scope, {})) {
    yield operatorTeamEvent('republished', team);
  }
  for (const member of await port<Members>(MEMBERS).list(scope, {})) {
    yield memberEvent('republished', member);
  }
}
