import type { EventEnvelope, StructureState } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { STRUCTURES, type StructureCopy, type Structures } from '../ports/structures.js';

@Controller()
export class CopyStructureWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(STRUCTURES) private readonly structures: Structures,
  ) {}

  @Reaction(
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
  )
  async copy(
    envelope: EventEnvelope<
      | 'directory.structure.registered.v1'
      | 'directory.structure.updated.v1'
      | 'directory.structure.republished.v1'
    >,
  ): Promise<void> {
    const copy = structureCopyOf(envelope.data.structure, envelope.aggregateversion);
    await this.inbox.once(envelope, 'copy-structure', (tx) =>
      this.structures.keepIfNewer(tx, copy),
    );
  }
}

function structureCopyOf(state: StructureState, version: number): StructureCopy {
  const { id, networkId, name, commune, format, zone, vanished } = state;
  return { id, networkId, name, commune, format, zone, vanished, version };
}
