import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { PROCEDURES, type Procedures } from '../ports/catalogue.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyProcedureWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(PROCEDURES) private readonly procedures: Procedures,
  ) {}

  @Reaction(
    'directory.procedure.registered.v1',
    'directory.procedure.updated.v1',
    'directory.procedure.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.procedure.${Said}.v1`>): Promise<void> {
    const { code, label, withdrawn } = envelope.data.procedure;
    const version = envelope.aggregateversion;
    await this.inbox.once(envelope, 'copy-procedure', (tx) =>
      this.procedures.keepIfNewer(tx, { id: code, label, withdrawn, version }),
    );
  }
}
