import {
  DomainError,
  type Clock,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDS, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, ownersOf, type BusyTime } from '../../busy-time/ports/busy-time.js';
import {
  SLOT_TAKING,
  takenTimeOf,
  type SlotRequest,
  type SlotTaking,
  type WantedSlot,
} from '../../slot-taking/ports/slot-taking.js';
import { endOfHold, expiredOf, withEnded, withHold } from '../domain/hold.js';
import { HOLDS, type Hold, type Holds } from '../ports/holds.js';
import { ReleaseHold, unknownHold } from './release-hold.use-case.js';

const MINUTE_MS = 60_000;
/** Each frees up to four documents, of a member and a room over two days. */
const TIDIED_AT_ONCE = 10;

/** Keeps a slot for the caller while they fill in the rest. Source: domain-appointments §5. */
@Injectable()
export class HoldSlot {
  constructor(
    @Inject(HOLDS) private readonly holds: Holds,
    @Inject(SLOT_TAKING) private readonly slots: SlotTaking,
    private readonly release: ReleaseHold,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `HOLD.TOO_MANY` (conflict), and the refusals of `SlotTaking`. */
  async run(
    scope: MemberScope,
    request: SlotRequest,
    key: IdempotencyRequest | undefined,
  ): Promise<Hold> {
    const wanted = await this.slots.wanted(scope, request);
    const { memberId, structure } = wanted;
    await this.tidy(scope);
    const now = this.clock.now();
    const [id, until] = [this.ids.next(), endOfHold(now)];
    const endsAt = new Date(+wanted.startsAt + wanted.motive.durationMinutes * MINUTE_MS);
    const hold = { id, heldBy: scope.memberId, structureId: structure.id, memberId, until };
    const made = await this.slots.take(
      scope,
      { id, wanted, until },
      key,
      async (tx, { roomId }) => {
        const taken = { ...hold, roomId, ...takenTimeOf(wanted), endsAt, ended: false };
        await this.holds.change(tx, scope, (holds) => withHold(holds, taken, now));
        return { id, version: 1 };
      },
    );
    await this.refuseTimeOff(scope, wanted, made.id);
    const kept = (await this.holds.own(scope)).find((each) => each.id === made.id);
    if (!kept) throw unknownHold(made.id);
    return kept;
  }

  /** An absence or a closure that was committed meanwhile takes the slot back. */
  private async refuseTimeOff(scope: MemberScope, wanted: WantedSlot, id: string): Promise<void> {
    try {
      await this.slots.refuseTimeOff(scope, wanted, id);
    } catch (error) {
      if (error instanceof DomainError) await this.release.run(scope, id);
      throw error;
    }
  }

  /** Clears the caller's expired entries away: they count for nothing, but they would pile up. */
  private async tidy(scope: MemberScope): Promise<void> {
    await this.holds.prepare(scope);
    const expired = expiredOf(await this.holds.own(scope), this.clock.now());
    for (let first = 0; first < expired.length; first += TIDIED_AT_ONCE) {
      const some = expired.slice(first, first + TIDIED_AT_ONCE);
      await this.unitOfWork.run(async (tx) => {
        for (const hold of some) await this.busyTime.free(tx, ownersOf(hold), hold);
        await this.holds.change(tx, scope, (holds) =>
          some.reduce<readonly Hold[]>((left, { id }) => withEnded(left, id), holds),
        );
      });
    }
  }
}
