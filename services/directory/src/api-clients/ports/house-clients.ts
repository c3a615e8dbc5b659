import type { Tx } from '@maillage/kernel';

export const HOUSE_CLIENTS = Symbol('HouseClients');

/** The API clients of a house that may move to another network. */
export interface HouseClients {
  /** Lets them stand in the house's new network, one version up: who coordinates it sees to them from now on. */
  follow(tx: Tx, structureId: string, networkId: string): Promise<void>;
}
