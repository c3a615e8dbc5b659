import type { Tx } from '@maillage/kernel';

export const HUB_GRANTS = Symbol('HubGrants');

/** The grants of members on a hub. */
export interface HubGrants {
  /** How many members hold one. */
  holders(hubId: string): Promise<number>;
  /** Lets them stand for these networks, and says `directory.member.updated.v1` of each, in the transaction. */
  follow(tx: Tx, hubId: string, networkIds: readonly string[]): Promise<void>;
}
