import { Inbox, Reaction } from '@maillage/messaging';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Controller, Inject } from '@nestjs/common';
import { MEMBER_COPIES, type MemberCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyMemberWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
  ) {}

  @Reaction(
    'directory.member.registered.v1',
    'directory.member.updated.v1',
    'directory.member.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.member.${Said}.v1`>): Promise<void> {
    const { id, displayName, suspended, grants } = envelope.data.member;
    const placesOf = (kind: 'structure' | 'operator-team'): string[] => [
      ...new Set(grants.filter(({ scope }) => scope === kind).map(({ scopeId }) => scopeId)),
    ];
    await this.inbox.once(envelope, 'copy-member', (tx) =>
      this.members.keepIfNewer(tx, {
        id,
        version: envelope.aggregateversion,
        displayName,
        suspended,
        structureIds: placesOf('structure'),
        teamIds: placesOf('operator-team'),
      }),
    );
  }
}
