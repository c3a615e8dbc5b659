import { DomainError, type MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { maySeePresent } from '../domain/present-rights.js';

/** The houses whose present a caller is shown. */
@Injectable()
export class HousesShown {
  constructor(@Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies) {}

  /**
   * Open houses of a network, by name: all of them for its coordinators, the own ones for a manager.
   * @throws DomainError `NETWORK.UNKNOWN` (not-found): out of the caller's reach.
   */
  async of(scope: MemberScope, networkId: string): Promise<StructureCopy[]> {
    const reached = 'networkIds' in scope && scope.networkIds.includes(networkId);
    if (!reached) {
      throw new DomainError('not-found', 'NETWORK.UNKNOWN', `no network ${networkId} in reach`);
    }
    const houses = await this.structures.ofNetwork(scope, networkId);
    return houses
      .filter(({ id }) => maySeePresent(scope, { networkId, structureId: id }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
  }
}
