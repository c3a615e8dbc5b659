import type { GrantScope } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../../operators/ports/operator-teams.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { foldedWord } from '../domain/invitation-list.js';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly networkIds: readonly string[];
}

/** Finds the place that a word of a list names; undefined: none that the caller knows, or more than one. */
export type FindPlace = (scope: GrantScope, written: string) => Place | undefined;

/** The places of grants that a caller can name: their networks and the houses in them, and every team. */
@Injectable()
export class KnownPlaces {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
  ) {}

  async of(scope: MemberScope): Promise<FindPlace> {
    const [networks, teams] = await Promise.all([
      scope.role === 'operator-manager' ? [] : this.networks.list(scope),
      this.teams.list(scope, {}),
    ]);
    const houses: (Place & { readonly nationalId: string | null })[] = [];
    for (const { id } of networks) {
      const found = await this.structures.ofNetwork(scope, id);
      houses.push(...found.map((house) => ({ ...house, networkIds: [house.networkId] })));
    }
    const places: Readonly<Partial<Record<GrantScope, readonly Place[]>>> = {
      structure: houses,
      network: networks.map(({ id, name }) => ({ id, name, networkIds: [id] })),
      'operator-team': teams.map(({ id, name }) => ({ id, name, networkIds: [] })),
    };
    return (kind, written) => {
      const known = places[kind] ?? [];
      const national = kind === 'structure' && houses.find((each) => each.nationalId === written);
      if (national && written !== '') return national;
      const word = foldedWord(written);
      const named = known.filter(({ name }) => foldedWord(name) === word);
      const only = word === '' && kind !== 'structure' ? known : named;
      return only.length === 1 ? only[0] : undefined;
    };
  }
}
