import { addDays, dayBounds, daysBetween } from '@maillage/calendar';
import { DomainError, type CivilDate, type Clock, type Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MOTIVE_OFFERS,
  type Motive,
  type MotiveOffers,
} from '../../catalogue/ports/motive-offers.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import { OPENINGS, type Opening, type Openings } from '../../openings/ports/openings.js';
import {
  busyMsOn,
  chooseMember,
  nextSlotsByStructure,
  type MemberTimetable,
  type MotiveRules,
  type Slot,
  type StructureSlots,
} from '../domain/index.js';
import { bookerOf, rulesOf } from './booker-of.js';
import { instantsOfDays, TimetableLoader, type Timetables } from './timetables.js';

/** Days of one search, both ends included. */
const DAYS_AT_MOST = 31;
/** Slots listed of one structure. */
const SLOTS_AT_MOST = 200;

export interface SlotSearch {
  readonly networkId: string;
  readonly motiveCode: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly structureId?: string | undefined;
}

/** A start, and the member who would receive. */
export interface OfferedSlot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly memberId: string;
  readonly memberName: string;
}

export interface StructureOffer {
  readonly structure: StructureCopy;
  readonly nextSlot: OfferedSlot | null;
  readonly days: readonly { readonly day: CivilDate; readonly count: number }[];
  readonly slots: readonly OfferedSlot[];
}

/**
 * Free slots of a motive over the structures of a network, structures sorted by their next slot.
 * Six reads however many structures: the motive and who offers it, structures, openings, taken time, names.
 */
@Injectable()
export class SearchSlots {
  constructor(
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPENINGS) private readonly openings: Openings,
    private readonly timetables: TimetableLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `SLOTS.WRONG_WINDOW` (invalid), `NETWORK.UNKNOWN`, `MOTIVE.UNKNOWN`,
   *   `STRUCTURE.UNKNOWN` (not-found).
   */
  async run(scope: Scope, search: SlotSearch): Promise<StructureOffer[]> {
    refuseWrongWindow(search);
    if (!reachesNetwork(scope, search.networkId)) throw unknown('NETWORK', search.networkId);
    const [motives, structures, openings] = await Promise.all([
      this.offers.at(scope, search.networkId, search.motiveCode),
      this.structuresOf(scope, search),
      this.openingsOf(scope, search),
    ]);
    if (!motives) throw unknown('MOTIVE', search.motiveCode);
    const zones = [...new Set(structures.map(({ zone }) => zone))];
    const offers = await Promise.all(
      zones.map((zone) =>
        this.inZone(scope, search, motives, openings, {
          zone,
          structures: structures.filter((each) => each.zone === zone && motives.has(each.id)),
        }),
      ),
    );
    return offers.flat().sort(byNextSlot);
  }

  private async structuresOf(scope: Scope, search: SlotSearch): Promise<StructureCopy[]> {
    const { networkId, structureId } = search;
    if (structureId === undefined) return this.structures.ofNetwork(scope, networkId);
    const structure = await this.structures.find(scope, structureId);
    if (structure?.networkId !== networkId) throw unknown('STRUCTURE', structureId);
    return structure.open ? [structure] : [];
  }

  private async openingsOf(scope: Scope, search: SlotSearch): Promise<Opening[]> {
    const { networkId, structureId, motiveCode, from, to } = search;
    const openings =
      structureId === undefined
        ? await this.openings.ofNetwork(scope, networkId, from)
        : await this.openings.ofStructure(scope, structureId, from);
    return openings.filter(
      ({ motiveCodes, recurrence, exceptions }) =>
        motiveCodes.includes(motiveCode) && (recurrence.firstDay <= to || exceptions.length > 0),
    );
  }

  private async inZone(
    scope: Scope,
    { from, to }: SlotSearch,
    motives: ReadonlyMap<string, Motive>,
    openings: readonly Opening[],
    { zone, structures }: { readonly zone: string; readonly structures: readonly StructureCopy[] },
  ): Promise<StructureOffer[]> {
    const here = new Set(structures.map(({ id }) => id));
    const offered = openings.filter(({ structureId }) => here.has(structureId));
    const range = instantsOfDays(from, to, zone);
    const loaded = await this.timetables.load(offered, structures, range);
    const now = this.clock.now();
    const rulesAt = (id: string): MotiveRules | undefined => {
      const motive = motives.get(id);
      return motive && rulesOf(motive);
    };
    const window = { from: dayBounds(from, zone).from, to: dayBounds(to, zone).to };
    const found = nextSlotsByStructure(loaded.of, rulesAt, window, now, bookerOf(scope));
    const byId = new Map(found.map((each) => [each.structureId, each]));
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
    const choose = chooser(loaded, zone, now);
    return structures.map((structure) => offerOf(structure, byId.get(structure.id), days, choose));
  }
}

function offerOf(
  structure: StructureCopy,
  found: StructureSlots | undefined,
  days: readonly CivilDate[],
  choose: (slots: readonly Slot[]) => OfferedSlot[],
): StructureOffer {
  const counts = new Map(found?.startsPerDay.map(({ date, starts }) => [date, starts]));
  const slots = (found?.starts ?? [])
    .slice(0, SLOTS_AT_MOST)
    .flatMap(({ slots: free }) => choose(free));
  return {
    structure,
    nextSlot: slots[0] ?? null,
    days: days.map((day) => ({ day, count: counts.get(day) ?? 0 })),
    slots,
  };
}

/** Chooses among the members free at one start; how loaded a member is on a day is computed once. */
function chooser({ of, members }: Timetables, zone: string, now: Date) {
  const timetables = new Map<string, MemberTimetable>(of.map((each) => [each.memberId, each]));
  const loads = new Map<string, number>();
  const loadOf = (memberId: string, date: CivilDate): number => {
    const key = `${memberId}:${date}`;
    const known = loads.get(key);
    if (known !== undefined) return known;
    const load = busyMsOn(timetables.get(memberId)?.busy ?? [], date, zone, now);
    loads.set(key, load);
    return load;
  };
  return (free: readonly Slot[]): OfferedSlot[] => {
    const choice = chooseMember(
      free.map(({ memberId, date }) => ({ memberId, busyMs: loadOf(memberId, date) })),
    );
    const slot = free.find(({ memberId }) => memberId === choice?.memberId);
    if (!slot) return [];
    const memberName = members.get(slot.memberId)?.displayName ?? '';
    return [{ startsAt: slot.from, endsAt: slot.to, memberId: slot.memberId, memberName }];
  };
}

function byNextSlot(a: StructureOffer, b: StructureOffer): number {
  const first = a.nextSlot?.startsAt.getTime() ?? Infinity;
  const second = b.nextSlot?.startsAt.getTime() ?? Infinity;
  if (first !== second) return first < second ? -1 : 1;
  return a.structure.name.localeCompare(b.structure.name, 'fr');
}

function refuseWrongWindow({ from, to }: SlotSearch): void {
  const days = daysBetween(from, to) + 1;
  if (days >= 1 && days <= DAYS_AT_MOST) return;
  throw new DomainError(
    'invalid',
    'SLOTS.WRONG_WINDOW',
    `from ${from} to ${to} is ${days} days; ask for 1 to ${DAYS_AT_MOST}`,
  );
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
