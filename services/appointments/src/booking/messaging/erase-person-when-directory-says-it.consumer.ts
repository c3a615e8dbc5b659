import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { ErasePerson } from '../use-cases/erase-person.use-case.js';

@Controller()
export class ErasePersonWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(ErasePerson) private readonly erasePerson: ErasePerson,
  ) {}

  @Reaction('directory.beneficiary.erased.v1')
  async erase(envelope: EventEnvelope<'directory.beneficiary.erased.v1'>): Promise<void> {
    // In steps of their own: a repeat goes on where this one stopped.
    await this.erasePerson.cut(scopeOfService('appointments'), envelope.data);
    await this.inbox.once(envelope, 'erase-person', (tx) =>
      this.erasePerson.say(tx, envelope.data),
    );
  }
}
