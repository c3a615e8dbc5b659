import { addDays, civilDateOf, instantsOfPeriod, type InstantRange } from '@maillage/calendar';
import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { MOTIVE_OFFERS, type MotiveOffers } from '../../catalogue/ports/motive-offers.js';
import { CLOSURES, type Closures } from '../../closures/ports/closures.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { mayKeepWorkshop } from '../domain/workshop-rights.js';
import { stateOfRoom, type RoomState } from '../domain/workshop-room.js';

/** A room of a house, and whether a workshop could be held in it. */
export interface WorkshopRoom {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  readonly state: RoomState;
}

export interface RoomsWanted {
  readonly structureId: string;
  readonly motiveCode: string;
  readonly startsAt: Date;
}

const MINUTE_MS = 60_000;
const service = scopeOfService('appointments');

/** What stands against a workshop in a room: what is held there at that time, and closures of it or its house. */
@Injectable()
export class WorkshopRooms {
  constructor(
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All rooms of a house, in its order. @throws DomainError `STRUCTURE.UNKNOWN`, `MOTIVE.UNKNOWN` (not-found). */
  async list(scope: MemberScope, wanted: RoomsWanted): Promise<WorkshopRoom[]> {
    const { structureId, motiveCode, startsAt } = wanted;
    const structure = await this.structures.find(scope, structureId);
    if (!structure?.open || !mayKeepWorkshop(scope, wanted))
      throw unknown('STRUCTURE', structureId);
    const { networkId, rooms } = structure;
    const motive = await this.offers.of(scope, networkId, structureId, motiveCode);
    if (!motive) throw unknown('MOTIVE', motiveCode);
    const endsAt = new Date(startsAt.getTime() + motive.durationMinutes * MINUTE_MS);
    const to = new Date(endsAt.getTime() + motive.bufferMinutes * MINUTE_MS);
    const ids = rooms.map(({ id }) => id);
    const [busy, closed] = await Promise.all([
      this.busyTime.of(ids, { from: startsAt, to }),
      this.closed(structure, startsAt),
    ]);
    return rooms.map(({ id, name, capacity }) => {
      const time = { from: startsAt, endsAt, to };
      const around = { busy: busy.get(id) ?? [], closed, now: this.clock.now() };
      return { id, name, capacity, state: stateOfRoom(id, time, around) };
    });
  }

  private async closed({ id, zone }: Pick<StructureCopy, 'id' | 'zone'>, from: Date) {
    // A day early: the wall clocks of all zones have passed it.
    const day = addDays(civilDateOf(from, 'UTC'), -1);
    const found = await this.closures.of(service, { structureId: id }, day);
    return found.map((closure): InstantRange & { readonly roomId: string | null } => ({
      ...instantsOfPeriod(closure, zone),
      roomId: closure.roomId,
    }));
  }
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
