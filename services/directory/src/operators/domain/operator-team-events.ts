import type { DomainEvent } from '@maillage/kernel';
import type { OperatorTeam } from './operator-team.js';

/** Says a fact about a team with its public state. */
export function operatorTeamEvent(
  fact: 'registered' | 'updated' | 'republished',
  team: OperatorTeam,
): DomainEvent {
  const { mailbox: _mailbox, hours: _hours, version, ...state } = team;
  return {
    type: `directory.operator-team.${fact}.v1`,
    subject: team.id,
    aggregateVersion: version,
    teamIds: [team.id],
    audience: 'everyone',
    data: { team: state },
  };
}
