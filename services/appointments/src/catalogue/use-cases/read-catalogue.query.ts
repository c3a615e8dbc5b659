import type { OperatorCode } from '@maillage/contracts/codes';
import { DomainError, type Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import { MOTIVES, type Motives, type NetworkMotive } from '../ports/motives.js';

export interface MotiveSearch {
  readonly networkId: string;
  readonly operatorCode?: OperatorCode | undefined;
  readonly state: 'offered' | 'withdrawn' | 'all';
}

/** The catalogue of a network. */
@Injectable()
export class ReadCatalogue {
  constructor(@Inject(MOTIVES) private readonly motives: Motives) {}

  /** By label. @throws DomainError `NETWORK.UNKNOWN` (not-found) for a foreign network. */
  async list(
    scope: Scope,
    { networkId, operatorCode, state }: MotiveSearch,
  ): Promise<NetworkMotive[]> {
    if (!reachesNetwork(scope, networkId)) throw unknownNetwork(networkId);
    const found = await this.motives.ofNetwork(scope, networkId);
    return found
      .filter(({ withdrawn }) => state === 'all' || withdrawn === (state === 'withdrawn'))
      .filter((each) => operatorCode === undefined || each.operatorCodes.includes(operatorCode));
  }

  /** @throws DomainError `MOTIVE.UNKNOWN` (not-found). */
  one(scope: Scope, id: string): Promise<NetworkMotive> {
    return this.motives.byId(scope, id);
  }
}

export function unknownNetwork(networkId: string): DomainError {
  return new DomainError('not-found', 'NETWORK.UNKNOWN', `no network ${networkId} in reach`);
}
