import type { HolidayZone, Recurrence, RecurrenceException } from '@maillage/calendar';
import type { RoomKind, RoomNeed } from '@maillage/contracts/codes';
import type { CivilDate, WallTime } from '@maillage/kernel';

/** Everything that decides when one member can receive, over all of their structures. Plain data. */
export interface MemberTimetable {
  readonly memberId: string;
  readonly openings: readonly OpeningPlan[];
  readonly absences: readonly AbsencePlan[];
  /** Appointments and holds of the member, in every structure; any order, overlaps allowed (forced ones). */
  readonly busy: readonly BusyPeriod[];
  /** Taken time of rooms by room, whoever receives there: of those that the openings name, and of the structures'. */
  readonly roomsBusy: ReadonlyMap<string, readonly BusyPeriod[]>;
  /** The structures that the openings name; an opening whose structure is missing offers nothing. */
  readonly structures: readonly StructureDays[];
}

/** When a member receives, where, and for what. Times of day are those of the structure's wall clock. */
export interface OpeningPlan {
  readonly openingId: string;
  readonly structureId: string;
  readonly roomId?: string | undefined;
  readonly motiveIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly exceptions: readonly OpeningException[];
  readonly blocks: readonly TimeBlock[];
}

/** A single date that differs; `blocks` replaces the opening's blocks on the moved or extra date. */
export type OpeningException = RecurrenceException & {
  readonly blocks?: readonly TimeBlock[] | undefined;
};

/** [from, to) of one civil day on the wall clock; `to` may be 24:00. Nothing when to ≤ from. */
export interface TimeBlock {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** An absence of a member, over all structures: one period, or one that comes back. */
export type AbsencePlan =
  | { readonly kind: 'period'; readonly from: Date; readonly to: Date }
  | {
      readonly kind: 'recurring';
      readonly zone: string;
      readonly recurrence: Recurrence;
      readonly exceptions: readonly RecurrenceException[];
      readonly from: WallTime;
      /** At or before `from`: the end is on the next civil day, the absence crosses midnight. */
      readonly to: WallTime;
    };

/** Taken time [from, to), the buffer included in `to`. Counts while `until` is after now (end of a hold). */
export interface BusyPeriod {
  readonly from: Date;
  readonly to: Date;
  /** End of the hold; the year 9999 for an appointment. */
  readonly until: Date;
}

/** What a structure says about its days. */
export interface StructureDays {
  readonly structureId: string;
  /** IANA zone of its wall clock. */
  readonly zone: string;
  readonly holidayZone: HolidayZone;
  /** Public holidays on which it opens all the same. */
  readonly openOnHolidays: readonly CivilDate[];
  readonly closures: readonly ClosurePeriod[];
  /** Its rooms; none unless they are said. */
  readonly rooms?: readonly RoomPlan[] | undefined;
}

/** A room of a structure. */
export interface RoomPlan {
  readonly id: string;
  readonly kind: RoomKind;
}

/** [from, to) during which a structure is closed; with a `roomId`, that room alone. */
export interface ClosurePeriod {
  readonly from: Date;
  readonly to: Date;
  readonly roomId?: string | undefined;
}

/** What availability needs to know of a motive as a structure offers it. Whole minutes. */
export interface MotiveRules {
  readonly motiveId: string;
  /** Above 0. */
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  /** Above 0; the distance of two starts. */
  readonly stepMinutes: number;
  readonly minNoticeMinutes: number;
  /** Days of 24 hours. */
  readonly horizonDays: number;
  readonly bookableBy: readonly ('agents' | 'prescribers')[];
  /** Asks for follow-up: the person's agent of last time comes first. */
  readonly sameAgent: boolean;
  /** The room that it takes; none unless it is said. */
  readonly room?: RoomNeed | undefined;
}

/** On whose rights somebody books: an agent of the structure, or a prescriber from elsewhere. */
export type Booker = 'agent' | 'prescriber';

/** Instants [from, to). */
export interface SearchWindow {
  readonly from: Date;
  readonly to: Date;
}

/** A free time of a member in a structure. `to` is the end of the appointment, its buffer not included. */
export interface Slot {
  readonly memberId: string;
  readonly structureId: string;
  readonly openingId: string;
  readonly roomId?: string;
  readonly from: Date;
  readonly to: Date;
  /** Civil date of the start in the structure's zone. */
  readonly date: CivilDate;
}
