import { holidayZoneOf, type HolidayZone } from '@maillage/calendar';
import type { RoomKind, StopRhythm, Weekday } from '@maillage/contracts/codes';
import { DomainError, type WallTime } from '@maillage/kernel';

/** A room that an appointment can take; capacity in persons at once. */
export interface RoomCopy {
  readonly id: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly capacity: number;
  /** With a wheelchair. */
  readonly accessible: boolean;
}

/** Where a house that travels regularly is, on the wall clock of its zone. */
export interface StopCopy {
  readonly id: string;
  readonly place: string;
  readonly weekday: Weekday;
  readonly rhythm: StopRhythm;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** What appointments keeps of a structure; the directory owns it. */
export interface StructureCopy {
  readonly id: string;
  /** Version of the directory's structure that this copy shows. */
  readonly version: number;
  readonly networkId: string;
  readonly name: string;
  readonly commune: string;
  /** WGS 84 degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** IANA zone. */
  readonly zone: string;
  readonly holidayZone: HolidayZone;
  /** Takes appointments and is on the national list. */
  readonly open: boolean;
  readonly rooms: readonly RoomCopy[];
  readonly stops: readonly StopCopy[];
}

/** What appointments keeps of a network. */
export interface NetworkCopy {
  readonly id: string;
  readonly version: number;
  /** Hours before an appointment at which the person is reminded, in any order. */
  readonly reminderDelaysHours: readonly number[];
}

/** What appointments keeps of a member. */
export interface MemberCopy {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly suspended: boolean;
  /** Where they work. */
  readonly structureIds: readonly string[];
  /** Operator teams they belong to; not said by copies made before openings of partners were kept. */
  readonly teamIds?: readonly string[] | undefined;
}

/** What the copy is made from: the public state of a structure, or as much of it. */
export interface StructureSaid {
  readonly id: string;
  readonly networkId: string;
  readonly name: string;
  readonly commune: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly zone: string;
  readonly department: string;
  readonly takesAppointments: boolean;
  readonly vanished: boolean;
  readonly rooms?: readonly RoomCopy[] | undefined;
  /** Times and weekdays as the contract writes them, already checked. */
  readonly stops?: readonly { readonly id: string }[] | undefined;
}

/**
 * The public holidays of a structure, by its department (Alsace-Moselle), else by its clock alone: a department
 * that the calendar does not know (the invented one) must not stop the copy.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE` for a clock that is not French.
 */
export function holidayZoneOfStructure(zone: string, department: string): HolidayZone {
  try {
    return holidayZoneOf(zone, department);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR.UNKNOWN_DEPARTMENT') {
      return holidayZoneOf(zone);
    }
    throw error;
  }
}

/** A structure as the directory says it, in the form kept here. */
export function structureCopyOf(structure: StructureSaid, version: number): StructureCopy {
  const { id, networkId, name, commune, latitude, longitude, zone, department } = structure;
  return {
    id,
    version,
    networkId,
    name,
    commune,
    latitude,
    longitude,
    zone,
    holidayZone: holidayZoneOfStructure(zone, department),
    open: structure.takesAppointments && !structure.vanished,
    rooms: structure.rooms ?? [],
    stops: (structure.stops ?? []) as readonly StopCopy[],
  };
}
