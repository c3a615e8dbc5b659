import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type Made,
  type MemberScope,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, contendedCode, IDEMPOTENCY } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AVAILABILITY, type Availability } from '../../availability/ports/availability.js';
import {
  BUSY_TIME,
  busyDayIdsOf,
  NEVER_EXPIRES,
  ownersOf,
  type BusyTime,
} from '../../busy-time/ports/busy-time.js';
import { MOTIVE_OFFERS, type MotiveOffers } from '../../catalogue/ports/motive-offers.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import {
  takenTimeOf,
  type SlotRequest,
  type SlotTaking,
  type TimeOrder,
  type TimeTaken,
  type WantedSlot,
} from '../ports/slot-taking.js';
import { KeyedQueue } from '../ports/keyed-queue.js';
import { slotNotOffered, slotTaken, unknown, withAlternatives } from './refusals.js';

const ALTERNATIVES = 3;
/** Looks at a time that others keep writing; each ends after the two seconds of a transaction. */
const LOOKS = 3;

/** How often a time was looked at that others kept writing, and which rooms others got first. */
interface Looks {
  readonly count: number;
  readonly roomsLost: readonly string[];
}

type Write = (tx: Tx, taken: TimeTaken) => Promise<Made>;

/** Looks whether the time is free, then takes it in a transaction whose filter decides. Source: ADR 3. */
@Injectable()
export class TakeSlot implements SlotTaking {
  private readonly queue = new KeyedQueue();

  constructor(
    @Inject(AVAILABILITY) private readonly availability: Availability,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async wanted(scope: MemberScope, request: SlotRequest): Promise<WantedSlot> {
    const { structureId, motiveCode, memberId, startsAt } = request;
    const structure = await this.structures.find(scope, structureId);
    if (!structure?.open) throw unknown('STRUCTURE', structureId);
    const motive = await this.offers.of(scope, structure.networkId, structureId, motiveCode);
    if (!motive) throw unknown('MOTIVE', motiveCode);
    return { structure, motive, memberId, startsAt };
  }

  async take(
    scope: MemberScope,
    order: TimeOrder,
    key: IdempotencyRequest | undefined,
    write: Write,
  ): Promise<Made> {
    const { wanted } = order;
    const days = busyDayIdsOf(wanted.memberId, takenTimeOf(wanted));
    const ended = await this.queue.run(days, () => this.judgeAndWrite(scope, order, key, write));
    if (ended instanceof DomainError) throw await this.withNear(ended, scope, wanted);
    if (order.until === NEVER_EXPIRES) {
      await this.secondLook.take({ kind: 'appointment', id: ended.id });
    }
    return ended;
  }

  async refuseTimeOff(scope: MemberScope, wanted: WantedSlot, id: string): Promise<void> {
    const verdict = await this.availability.judge(scope, wanted, [id]);
    if (verdict.is !== 'not-offered') return;
    throw await this.withNear(slotNotOffered(wanted), scope, wanted);
  }

  private async withNear(
    refusal: DomainError,
    scope: MemberScope,
    wanted: WantedSlot,
  ): Promise<DomainError> {
    const near = await this.availability.near(scope, wanted, ALTERNATIVES);
    const named = await this.members.named(near.map(({ memberId }) => memberId));
    return withAlternatives(refusal, near, (id) => named.get(id)?.displayName ?? '');
  }

  /** Returns the refusals that alternatives follow, so that the queue goes on while these are looked for. */
  private async judgeAndWrite(
    scope: MemberScope,
    order: TimeOrder,
    key: IdempotencyRequest | undefined,
    write: Write,
    before: Looks = { count: 0, roomsLost: [] },
  ): Promise<Made | DomainError> {
    const { wanted, instead = [], force = false } = order;
    const verdict = await this.availability.judge(
      scope,
      wanted,
      instead.map(({ id }) => id),
    );
    if (verdict.is === 'not-offered') return this.refuse(key, slotNotOffered(wanted));
    if (verdict.is === 'taken' && !force) return this.refuse(key, slotTaken());
    const { roomId } = verdict;
    await this.busyTime.prepare(
      ownersOf({ memberId: wanted.memberId, roomId }),
      takenTimeOf(wanted),
    );
    const taken = slotTaken();
    try {
      return await this.idempotency.run(key, async (tx) => {
        for (const given of instead) await this.busyTime.free(tx, ownersOf(given), given);
        const forced = await this.takeOrForce(tx, order, roomId, before.roomsLost);
        if (forced === undefined) throw taken;
        return write(tx, { roomId, roomName: nameOfRoom(wanted, roomId), forced });
      });
    } catch (error) {
      const { count, roomsLost } = before;
      if (error === taken) {
        // Of several rooms that would do, somebody else got this one first.
        if (!isChosen(wanted, roomId) || roomsLost.includes(roomId)) return taken;
        const after = { count, roomsLost: [...roomsLost, roomId] };
        return this.judgeAndWrite(scope, order, key, write, after);
      }
      // Nothing was written: who kept writing may have taken the time, or be done.
      const contended = error instanceof DomainError && error.code === contendedCode;
      if (!contended || count + 1 >= LOOKS) throw error;
      return this.judgeAndWrite(scope, order, key, write, { count: count + 1, roomsLost });
    }
  }

  /** Whether the time had to be forced; undefined when it is taken and must not be, or another room may be free. */
  private async takeOrForce(
    tx: Tx,
    { id, wanted, until, force = false }: TimeOrder,
    roomId: string | undefined,
    roomsLost: readonly string[],
  ): Promise<boolean | undefined> {
    const { memberId } = wanted;
    const owners = ownersOf({ memberId, roomId });
    const entry = { id, ...takenTimeOf(wanted), until, forced: false };
    const now = this.clock.now();
    if (await this.busyTime.take(tx, owners, entry, now)) return false;
    if (!force) return undefined;
    if (!isChosen(wanted, roomId) || roomsLost.includes(roomId)) {
      await this.busyTime.force(tx, owners, entry);
      return true;
    }
    // The member's time is forced; a room of several only when none is left.
    await this.busyTime.free(tx, owners, entry);
    if (!(await this.busyTime.take(tx, [roomId], entry, now))) return undefined;
    await this.busyTime.force(tx, [memberId], entry);
    return true;
  }

  /** A repeat finds its own time taken: its key answers before the refusal does. */
  private async refuse(
    key: IdempotencyRequest | undefined,
    refusal: DomainError,
  ): Promise<Made | DomainError> {
    if (!key) return refusal;
    try {
      return await this.idempotency.run(key, () => Promise.reject(refusal));
    } catch (error) {
      if (error === refusal) return refusal;
      throw error;
    }
  }
}

/** Whether the room was chosen among those that the motive may take place in. */
function isChosen({ motive }: WantedSlot, roomId: string | undefined): roomId is string {
  return motive.room !== 'none' && roomId !== undefined;
}

function nameOfRoom({ structure }: WantedSlot, roomId: string | undefined): string | undefined {
  return structure.rooms.find(({ id }) => id === roomId)?.name;
}
