import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type IdSource,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { editableFields, editedStructure, type StructureWish } from '../domain/structure-edit.js';
import { structureEvent } from '../domain/structure-events.js';
import { mayEditStructure } from '../domain/structure.policy.js';
import { STRUCTURES, type Structure, type Structures } from '../ports/structures.js';
import { mainHouseOf } from './main-house.js';

@Injectable()
export class EditStructure {
  constructor(
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `STRUCTURE.NOT_FOUND`, `STRUCTURE.NOT_ALLOWED` (forbidden), `VERSION.STALE`, and what
   *   `editedStructure` throws.
   */
  async execute(
    scope: MemberScope,
    id: string,
    wish: StructureWish,
    expected: ExpectedVersion,
  ): Promise<Structure> {
    const structure = await this.structures.byId(scope, id);
    const asked = editableFields.filter((field) => wish[field] !== undefined);
    if (!mayEditStructure(scope, structure, asked)) {
      throw new DomainError(
        'forbidden',
        'STRUCTURE.NOT_ALLOWED',
        `the role ${scope.role} does not change ${asked.join(', ')} of this structure`,
      );
    }
    requireVersion(structure, expected);
    const network = await this.networks.byId(scope, structure.networkId);
    const { structure: edited, changed } = editedStructure(structure, wish, {
      departments: network.departments,
      mainHouse: await mainHouseOf(this.structures, scope, structure.networkId, wish),
      antennas: await this.structures.antennasOf(id),
      now: this.clock.now(),
      nextId: () => this.ids.next(),
    });
    if (changed.length === 0) return structure;
    await this.unitOfWork.run(async (tx) => {
      await this.structures.replace(tx, edited, changed);
      await this.outbox.append(tx, [structureEvent('updated', edited)]);
    });
    return edited;
  }
}
