import { Inbox, Reaction } from '@maillage/messaging';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Controller, Inject } from '@nestjs/common';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import { structureCopyOf } from '../domain/structure-copy.js';
import { STRUCTURE_COPIES, type StructureCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyStructureWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
  ) {}

  @Reaction(
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.structure.${Said}.v1`>): Promise<void> {
    const copy = structureCopyOf(envelope.data.structure, envelope.aggregateversion);
    const { id, networkId } = copy;
    const before = (await this.structures.named([id])).get(id);
    await this.inbox.once(envelope, 'copy-structure', async (tx) => {
      await this.structures.keepIfNewer(tx, copy);
      if (!before || before.networkId === networkId) return;
      await this.secondLook.owe(tx, { kind: 'house-network', id });
    });
  }
}
