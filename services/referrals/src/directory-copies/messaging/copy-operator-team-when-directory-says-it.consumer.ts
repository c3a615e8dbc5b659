import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { holidayZoneOfTeam } from '../domain/copies.js';
import { OPERATOR_TEAM_COPIES, type OperatorTeamCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyOperatorTeamWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(OPERATOR_TEAM_COPIES) private readonly teams: OperatorTeamCopies,
  ) {}

  @Reaction(
    'directory.operator-team.registered.v1',
    'directory.operator-team.updated.v1',
    'directory.operator-team.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.operator-team.${Said}.v1`>): Promise<void> {
    const { holidayDepartment, publicNote: _note, ...team } = envelope.data.team;
    const version = envelope.aggregateversion;
    const holidayZone = holidayZoneOfTeam(team.zone, holidayDepartment);
    await this.inbox.once(envelope, 'copy-operator-team', (tx) =>
      this.teams.keepIfNewer(tx, { ...team, version, holidayZone }),
    );
  }
}
