import type { Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  TIME_OFF_AROUND,
  type Cause,
  type TimeOffAround,
} from '../../settlement/ports/time-off-around.js';
import type { Workshop } from '../domain/workshop.js';

/** Says of workshops what takes the time of who leads them, or their house, away. */
@Injectable()
export class TimeOffAroundWorkshops {
  constructor(
    @Inject(TIME_OFF_AROUND) private readonly around: TimeOffAround,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By workshop, each cause once; no entry for one that nothing touches, is over, has begun or is cancelled. */
  async causesOf(workshops: readonly Workshop[]): Promise<ReadonlyMap<string, readonly Cause[]>> {
    const now = this.clock.now();
    const led = workshops
      .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
      .flatMap((workshop) => workshop.leaderIds.map((memberId) => ({ workshop, memberId })));
    const causes = await this.around.causesOf(
      led.map(({ workshop: { structureId, roomId, startsAt, endsAt }, memberId }) => {
        const room = roomId === null ? {} : { roomId };
        return { structureId, memberId, ...room, startsAt, endsAt };
      }),
    );
    const byWorkshop = new Map<string, Cause[]>();
    led.forEach(({ workshop }, index) => {
      for (const cause of causes[index] ?? []) {
        const known = byWorkshop.get(workshop.id) ?? [];
        const again = known.some(({ kind, id }) => kind === cause.kind && id === cause.id);
        if (again || (workshop.place !== null && isOfHouse(cause))) continue;
        byWorkshop.set(workshop.id, [...known, cause]);
      }
    });
    return byWorkshop;
  }
}

/** A house that is shut does not keep a workshop from taking place elsewhere. */
function isOfHouse({ kind }: Cause): boolean {
  return kind === 'closure' || kind === 'holiday';
}
