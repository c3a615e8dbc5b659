import { addDays, civilDateOf } from '@maillage/calendar';
import { DomainError, type CivilDate, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { Cause } from '../../settlement/ports/time-off-around.js';
import { mayKeepWorkshop, mayReadWorkshop, maySettleWorkshop } from '../domain/workshop-rights.js';
import type { Workshop } from '../domain/workshop.js';
import { SEATS, type Seat, type Seats } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';
import { TimeOffAroundWorkshops } from './time-off-around-workshops.js';

const service = scopeOfService('appointments');

/** A workshop with the names of what it points to. */
export interface WorkshopView {
  readonly workshop: Workshop;
  readonly structureName: string;
  readonly leaderNames: readonly string[];
  readonly roomName: string | null;
  /** Whether the caller sees who takes part, and keeps the attendance. */
  readonly mine: boolean;
  /** What takes its time away, each kind once; for who settles it, and only then. */
  readonly causes: readonly Cause['kind'][];
}

export interface WorkshopsWanted {
  readonly structureId?: string | undefined;
  readonly networkId?: string | undefined;
  readonly from?: CivilDate | undefined;
  /** `to-settle`: coming ones whose time was taken away; `to-close`: over, and not closed yet. */
  readonly only?: 'to-settle' | 'to-close' | undefined;
}

/** Workshops of a house or a network with the seats that are left, and who takes part in one. */
@Injectable()
export class ReadWorkshops {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly timeOff: TimeOffAroundWorkshops,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * By start, then id; from today on unless told. What is to be settled or closed is listed for who sees to it alone.
   * @throws DomainError `WORKSHOPS.PLACE_REQUIRED` (invalid), `STRUCTURE.UNKNOWN`, `NETWORK.UNKNOWN` (not-found).
   */
  async list(scope: MemberScope, wanted: WorkshopsWanted): Promise<WorkshopView[]> {
    const place = await this.place(scope, wanted);
    const now = this.clock.now();
    if (wanted.only === 'to-close') {
      const planned = await this.workshops.planned(
        service,
        place,
        addDays(civilDateOf(now, 'UTC'), 1),
      );
      const over = planned.filter((each) => each.endsAt <= now && mayKeepWorkshop(scope, each));
      return this.views(scope, over);
    }
    const from = wanted.from ?? addDays(civilDateOf(now, 'UTC'), -1);
    const views = await this.views(scope, await this.workshops.of(service, place, from));
    return views.filter(({ causes }) => wanted.only === undefined || causes.length > 0);
  }

  /** @throws DomainError `WORKSHOP.UNKNOWN` (not-found). */
  async one(scope: MemberScope, id: string): Promise<WorkshopView> {
    const found = await this.workshops.find(service, id);
    const [view] = found && mayReadWorkshop(scope, found) ? await this.views(scope, [found]) : [];
    if (view) return view;
    throw unknownWorkshop(id);
  }

  /** Who takes part, given back seats too. @throws DomainError `WORKSHOP.UNKNOWN`: also when it is another house's. */
  async participants(scope: MemberScope, id: string): Promise<Seat[]> {
    const found = await this.workshops.find(service, id);
    if (!found || !mayKeepWorkshop(scope, found)) throw unknownWorkshop(id);
    return this.seats.ofWorkshop(service, id);
  }

  private async place(scope: MemberScope, { structureId, networkId }: WorkshopsWanted) {
    if (structureId !== undefined) {
      const structure = await this.structures.find(service, structureId);
      if (!structure || !mayReadWorkshop(scope, structure)) throw unknown('STRUCTURE', structureId);
      return { structureId };
    }
    if (networkId === undefined) {
      const message = 'say the house or the network: filter[structureId] or filter[networkId]';
      throw new DomainError('invalid', 'WORKSHOPS.PLACE_REQUIRED', message);
    }
    if (!mayReadWorkshop(scope, { networkId })) throw unknown('NETWORK', networkId);
    return { networkId };
  }

  private async views(scope: MemberScope, workshops: readonly Workshop[]): Promise<WorkshopView[]> {
    const houses = await this.structures.named(workshops.map((each) => each.structureId));
    const members = await this.members.named(workshops.flatMap((each) => each.leaderIds));
    const settled = workshops.filter((each) => maySettleWorkshop(scope, each));
    const causes = await this.timeOff.causesOf(settled);
    return workshops.map((workshop) => {
      const house = houses.get(workshop.structureId);
      return {
        workshop,
        structureName: house?.name ?? '',
        leaderNames: workshop.leaderIds.map((id) => members.get(id)?.displayName ?? ''),
        roomName: house?.rooms.find(({ id }) => id === workshop.roomId)?.name ?? null,
        mine: mayKeepWorkshop(scope, workshop),
        causes: [...new Set((causes.get(workshop.id) ?? []).map(({ kind }) => kind))],
      };
    });
  }
}

export function unknownWorkshop(id: string): DomainError {
  return unknown('WORKSHOP', id);
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
