import type { WallTime } from '@maillage/kernel';
import type { StructureFormat, StructureKind, Weekday } from '@maillage/contracts/codes';

/** A half-open stretch of a day on the wall clock of the structure's zone, [from, to). */
export interface HoursBlock {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Opening hours by ISO weekday (1 = Monday). `null`: unknown, which is not the same as closed (`[]`). */
export type WeekHours = Readonly<Record<Weekday, readonly HoursBlock[]>> | null;

/** A house, antenna or bus: what other services may know of it. */
export interface PublicStructure {
  readonly id: string;
  /** `id_fs` of the national list. */
  readonly nationalId: string | null;
  readonly networkId: string;
  readonly name: string;
  readonly kind: StructureKind;
  readonly format: StructureFormat;
  /** INSEE code: 01 to 95, 2A, 2B, 971 to 978. */
  readonly department: string;
  readonly communeInsee: string;
  readonly commune: string;
  readonly postcode: string;
  readonly address: string;
  /** WGS 84 degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** IANA name. */
  readonly zone: string;
  readonly hours: WeekHours;
  readonly takesAppointments: boolean;
  /** True once a later national list no longer names it; it is never deleted. */
  readonly vanished: boolean;
}

export interface Structure extends PublicStructure {
  /** Public contact of the house, as the national list writes it. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly version: number;
}

/** Where a record comes from: an import touches only what an import made. */
export const structureSources = ['national-list', 'demonstration'] as const;
export type StructureSource = (typeof structureSources)[number];
