import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';

/** Appointments of a member who is suspended, or taken off a house, enter settlement; those of one who is back leave it. Source: domain-appointments §3. */
@Controller()
export class LookAgainWhenMemberChanged {
  constructor(
    private readonly inbox: Inbox,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
  ) {}

  @Reaction('directory.member.updated.v1')
  async react(envelope: EventEnvelope<'directory.member.updated.v1'>): Promise<void> {
    const { id } = envelope.data.member;
    const copy = (await this.members.named([id])).get(id);
    if ((copy?.version ?? 0) < envelope.aggregateversion) {
      throw new Error(`the copy of member ${id} is on its way: the look comes again`);
    }
    const crossing = { kind: 'member', id } as const;
    await this.inbox.once(envelope, 'look-again', (tx) => this.secondLook.owe(tx, crossing));
    await this.secondLook.take(crossing);
  }
}
