import { civilDateOf } from '@maillage/calendar';
import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { OPENINGS, type Openings } from '../ports/openings.js';

/** Houses that take appointments and where nobody receives from today on. */
@Injectable()
export class MissingOpenings {
  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * By name; a manager is told of the own houses only.
   * @throws DomainError `NETWORK.UNKNOWN` (not-found): out of the caller's reach.
   */
  async run(scope: MemberScope, networkId: string): Promise<StructureCopy[]> {
    if (!mayAsk(scope, networkId)) {
      throw new DomainError('not-found', 'NETWORK.UNKNOWN', `no network ${networkId} in reach`);
    }
    const service = { role: 'service', service: 'appointments' } as const;
    const now = this.clock.now();
    const houses = (await this.structures.ofNetwork(service, networkId)).filter(
      ({ id }) => !('structureIds' in scope) || scope.structureIds.includes(id),
    );
    const days = houses.map(({ zone }) => civilDateOf(now, zone)).sort();
    const [today] = days;
    if (today === undefined) return [];
    const opened = await this.openings.ofNetwork(service, networkId, today);
    const receiving = new Set(opened.map(({ structureId }) => structureId));
    return houses
      .filter(({ id }) => !receiving.has(id))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
  }
}

function mayAsk(scope: MemberScope, networkId: string): boolean {
  if (!('networkIds' in scope)) return false;
  return scope.networkIds === 'nation' || scope.networkIds.includes(networkId);
}
