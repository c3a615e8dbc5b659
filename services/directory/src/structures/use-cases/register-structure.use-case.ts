import type { NewStructure } from '@maillage/contracts/http/directory';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Network, type Networks } from '../../networks/ports/networks.js';
import { editedStructure, type StructureWish } from '../domain/structure-edit.js';
import { structureEvent } from '../domain/structure-events.js';
import { noDetails } from '../domain/structure.js';
import { mayEditStructure } from '../domain/structure.policy.js';
import { STRUCTURES, type Structure, type Structures } from '../ports/structures.js';
import { mainHouseOf } from './main-house.js';

export type StructureToRegister = StructureWish &
  Required<Pick<NewStructure, 'networkId' | 'name' | 'kind' | 'format'>> &
  Required<Pick<NewStructure, 'communeInsee' | 'commune' | 'postcode'>>;

@Injectable()
export class RegisterStructure {
  constructor(
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `NETWORK.NOT_FOUND`, `STRUCTURE.NOT_ALLOWED` (forbidden), and what `editedStructure` throws.
   */
  async execute(
    scope: MemberScope,
    { networkId, ...wish }: StructureToRegister,
    request: IdempotencyRequest | undefined,
  ): Promise<Structure> {
    const network = await this.networks.byId(scope, networkId);
    if (!mayEditStructure(scope, { id: '', networkId }, ['name'])) {
      throw new DomainError(
        'forbidden',
        'STRUCTURE.NOT_ALLOWED',
        `the role ${scope.role} registers no structure in this network`,
      );
    }
    const mainHouse = await mainHouseOf(this.structures, scope, networkId, wish);
    const made = await this.idempotency.run(request, async (tx) => {
      const { structure } = editedStructure(blank(this.ids.next(), network), wish, {
        departments: network.departments,
        mainHouse,
        antennas: 0,
        now: this.clock.now(),
        nextId: () => this.ids.next(),
      });
      await this.structures.insert(tx, structure);
      await this.outbox.append(tx, [structureEvent('registered', structure)]);
      return structure;
    });
    return this.structures.byId(scope, made.id);
  }
}

/** A house of which nothing is known yet but its network; the edit makes it version 1. */
function blank(id: string, { id: networkId, zone }: Network): Structure {
  return {
    id,
    networkId,
    zone,
    nationalId: null,
    name: '',
    kind: 'main',
    format: 'fixed',
    department: '',
    communeInsee: '',
    commune: '',
    postcode: '',
    address: '',
    latitude: null,
    longitude: null,
    hours: null,
    takesAppointments: true,
    vanished: false,
    phone: null,
    mail: null,
    ...noDetails,
    version: 0,
  };
}
