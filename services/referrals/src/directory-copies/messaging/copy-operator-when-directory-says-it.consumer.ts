import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { OPERATOR_COPIES, type OperatorCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyOperatorWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(OPERATOR_COPIES) private readonly operators: OperatorCopies,
  ) {}

  @Reaction(
    'directory.operator.registered.v1',
    'directory.operator.updated.v1',
    'directory.operator.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.operator.${Said}.v1`>): Promise<void> {
    const { code, validFrom, validTo } = envelope.data.operator;
    const version = envelope.aggregateversion;
    await this.inbox.once(envelope, 'copy-operator', (tx) =>
      this.operators.keepIfNewer(tx, { id: code, version, validFrom, validTo }),
    );
  }
}
