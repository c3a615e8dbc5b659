import type { WallTime } from '@maillage/kernel';
import type {
  RoomKind,
  StopRhythm,
  StructureCarrier,
  StructureFormat,
  StructureKind,
  StructureOrigin,
  Weekday,
} from '@maillage/contracts/codes';

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
  readonly rooms: readonly Room[];
  readonly stops: readonly Stop[];
}

/** A bookable room; capacity in persons at once. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly capacity: number;
  /** With a wheelchair. */
  readonly accessible: boolean;
}

/** Where a bus, or a house that travels, regularly is. Times on the structure's wall clock. */
export interface Stop {
  readonly id: string;
  readonly place: string;
  readonly weekday: Weekday;
  readonly rhythm: StopRhythm;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** What stays in the directory. */
export interface StructureDetails {
  /** The main house of an antenna. */
  readonly mainStructureId: string | null;
  readonly carrier: StructureCarrier | null;
  /** Names of the EPCI or other groups, `groupe_fs` of the national list. */
  readonly groups: readonly string[];
  readonly rural: boolean;
  readonly priorityArea: boolean;
  /** Civil date of the label. */
  readonly labelledOn: string | null;
  /** Public remark of the house, as the national list gives it. */
  readonly comment: string | null;
  /** When the record was last changed (ISO instant; null: not noted), and by what. */
  readonly freshness: { readonly at: string | null; readonly by: StructureOrigin };
}

export interface Structure extends PublicStructure, StructureDetails {
  /** Public contact of the house, as the national list writes it. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly version: number;
}

/** Details of a house about which nobody has said any. */
export const noDetails: StructureDetails & Pick<PublicStructure, 'rooms' | 'stops'> = {
  mainStructureId: null,
  carrier: null,
  groups: [],
  rural: false,
  priorityArea: false,
  labelledOn: null,
  comment: null,
  rooms: [],
  stops: [],
  freshness: { at: null, by: 'import' },
};

/** Where a record comes from: an import touches only what an import made. */
export const structureSources = ['national-list', 'demonstration', 'hand'] as const;
export type StructureSource = (typeof structureSources)[number];
