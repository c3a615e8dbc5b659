import { DomainError, type Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import { MOTIVES, type Motive, type Motives } from '../ports/motives.js';

/** The catalogue of a network, in the order of its labels. */
@Injectable()
export class ListMotives {
  constructor(@Inject(MOTIVES) private readonly motives: Motives) {}

  /** @throws DomainError `NETWORK.UNKNOWN` (not-found) for a foreign network. */
  async run(scope: Scope, networkId: string): Promise<Motive[]> {
    if (!reachesNetwork(scope, networkId)) {
      throw new DomainError('not-found', 'NETWORK.UNKNOWN', `no network ${networkId} in reach`);
    }
    return this.motives.ofNetwork(scope, networkId);
  }
}
