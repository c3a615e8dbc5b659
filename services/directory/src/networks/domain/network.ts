import type { NetworkBanner, NetworkSettings } from '@maillage/contracts/codes';

/** The tenant: a set of structures and their coordinators. */
export interface Network {
  readonly id: string;
  readonly name: string;
  /** INSEE codes of its departments. */
  readonly departments: readonly string[];
  /** IANA name. */
  readonly zone: string;
  /** Invented for demonstration. */
  readonly demonstration: boolean;
  readonly settings: NetworkSettings;
  readonly banner: NetworkBanner | null;
  readonly version: number;
}
