import { Inbox, Reaction } from '@maillage/messaging';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Controller, Inject } from '@nestjs/common';
import { structureCopyOf } from '../domain/structure-copy.js';
import { STRUCTURE_COPIES, type StructureCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyStructureWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  @Reaction(
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.structure.${Said}.v1`>): Promise<void> {
    const copy = structureCopyOf(envelope.data.structure, envelope.aggregateversion);
    await this.inbox.once(envelope, 'copy-structure', (tx) =>
      this.structures.keepIfNewer(tx, copy),
    );
  }
}
