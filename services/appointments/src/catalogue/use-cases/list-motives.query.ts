import { DomainError, type Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import { MOTIVES, type Motive, type Motives } from '../ports/motives.js';

/** The catalogue of a network, page by page, in the order of its labels. */
@Injectable()
export class ListMotives {
  constructor(@Inject(MOTIVES) private readonly motives: Motives) {}

  /**
   * @param after code of the last motive of the page before
   * @throws DomainError `NETWORK.UNKNOWN` (not-found) for a foreign network.
   */
  async run(
    scope: Scope,
    networkId: string,
    size: number,
    after?: string,
  ): Promise<{ motives: Motive[]; after: string | null }> {
    if (!reachesNetwork(scope, networkId)) {
      throw new DomainError('not-found', 'NETWORK.UNKNOWN', `no network ${networkId} in reach`);
    }
    const all = await this.motives.ofNetwork(scope, networkId);
    const first = after === undefined ? 0 : all.findIndex(({ code }) => code === after) + 1;
    const motives = all.slice(first, first + size);
    const more = first + size < all.length;
    return { motives, after: more ? (motives.at(-1)?.code ?? null) : null };
  }
}
