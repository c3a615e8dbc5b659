import { DomainError } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { HUBS, type Hubs } from '../../hubs/ports/hubs.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../../operators/ports/operator-teams.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import type { Grant } from '../domain/member.js';
import type { GrantPlaces } from '../ports/grant-places.js';

const scope = scopeOfService('directory');

/** Looks the places of grants up where they are kept, whoever asks: the right is decided after. */
@Injectable()
export class FindGrantPlaces implements GrantPlaces {
  constructor(
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(HUBS) private readonly hubs: Hubs,
  ) {}

  async networkIdsOf(place: Pick<Grant, 'scope' | 'scopeId'>): Promise<readonly string[] | null> {
    const id = place.scopeId;
    switch (place.scope) {
      case 'structure': {
        const found = await this.structures.byId(scope, id).catch(nullWhenUnknown);
        return found && [found.networkId];
      }
      case 'network': {
        const found = await this.networks.byId(scope, id).catch(nullWhenUnknown);
        return found && [found.id];
      }
      case 'hub':
        return this.hubs.networkIdsOf(id);
      case 'operator-team': {
        const teams = await this.teams.list(scope, {});
        return teams.some((team) => team.id === id) ? [] : null;
      }
      case 'nation':
        return id === 'nation' ? [] : null;
    }
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
