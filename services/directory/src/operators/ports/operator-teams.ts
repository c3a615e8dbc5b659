import type { OperatorCode } from '@maillage/contracts/codes';
import type { Scope, Tx } from '@maillage/kernel';
import type { OperatorTeam } from '../domain/operator-team.js';

export type { OperatorTeam } from '../domain/operator-team.js';
export { serves } from '../domain/serving.js';

export const OPERATOR_TEAMS = Symbol('OperatorTeams');

export interface TeamFilter {
  readonly departments?: readonly string[] | undefined;
  readonly operatorCode?: OperatorCode | undefined;
}

/** Teams are known to every signed-in member: an agent chooses among them. */
export interface OperatorTeams {
  /** By operator, then name. */
  list(scope: Scope, filter: TeamFilter): Promise<OperatorTeam[]>;
  /** @throws DomainError `TEAM.UNKNOWN` (not-found). */
  byId(scope: Scope, id: string): Promise<OperatorTeam>;
  insert(tx: Tx, team: OperatorTeam): Promise<void>;
  /** Over the version before it. @throws DomainError `VERSION.STALE` (conflict). */
  save(tx: Tx, team: OperatorTeam): Promise<void>;
  /** The mailbox notices go to; `null` when the team is unknown or has none. For the sender of messages only. */
  mailboxOf(scope: Scope, id: string): Promise<string | null>;
}
