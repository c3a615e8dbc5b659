import type { Clock } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  APPOINTMENTS,
  type Appointment,
  type Appointments,
} from '../../booking/ports/appointments.js';
import { HOUSE_NETWORK, type HouseNetwork } from '../../house-network/ports/house-network.js';
import {
  SECOND_LOOK,
  type Crossing,
  type SecondLook,
} from '../../second-look/ports/second-look.js';
import { entryOf } from '../domain/settlement-entry.js';
import { SETTLEMENTS, type Settlements } from '../ports/settlements.js';
import { TIME_OFF_AROUND, type TimeOffAround } from '../ports/time-off-around.js';

/** Looks at one appointment that keeps being written meanwhile. */
const ATTEMPTS = 5;

const service = scopeOfService('appointments');

/**
 * Opens, corrects and withdraws the settlement of appointments, by what they and the time off around them are now. May
 * be repeated at will, by several at once: an entry is only written over by who has read it before looking.
 */
@Injectable()
export class LookAgain {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(SETTLEMENTS) private readonly settlements: Settlements,
    @Inject(TIME_OFF_AROUND) private readonly around: TimeOffAround,
    @Inject(HOUSE_NETWORK) private readonly houses: HouseNetwork,
    @Inject(SECOND_LOOK) secondLook: SecondLook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    secondLook.by((crossing) => this.at(crossing));
  }

  async at(crossing: Crossing): Promise<void> {
    const now = this.clock.now();
    switch (crossing.kind) {
      case 'appointment':
        return this.of([crossing.id]);
      case 'member': {
        const coming = await this.appointments.comingOf(service, crossing.id, now);
        const open = await this.settlements.ofMember(service, crossing.id);
        return this.of([...coming, ...open].map(({ id }) => id));
      }
      case 'structure': {
        const { id, first, last } = crossing;
        const coming = await this.appointments.comingAt(service, id, { first, last }, now);
        return this.of(coming.map((each) => each.id));
      }
      case 'house-network':
        return this.houses.follow(crossing.id);
    }
  }

  /** Looks at these appointments; one that is no more has no entry. */
  async of(ids: readonly string[]): Promise<void> {
    let left: readonly string[] = [...new Set(ids)];
    for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
      left = await this.lookAt(left);
    }
    if (left.length > 0) throw new Error(`${String(left.length)} settlements keep changing`);
  }

  /** @returns those whose entry was written by another meanwhile. */
  private async lookAt(ids: readonly string[]): Promise<string[]> {
    const now = this.clock.now();
    // The entries first: what is written after a look began must not be lost to it.
    const known = await this.settlements.named(service, ids);
    const found = await this.appointments.named(service, ids);
    const causes = await this.around.causesOf(found);
    const looked = new Map(found.map((each, index) => [each.id, causes[index] ?? []]));
    const present = new Map<string, Appointment>(found.map((each) => [each.id, each]));
    const again: string[] = [];
    for (const id of ids) {
      const appointment = present.get(id);
      const entry = known.get(id);
      const wanted = appointment && entryOf(appointment, looked.get(id) ?? [], entry, now);
      if (wanted === entry) continue;
      const written = wanted
        ? await this.settlements.keep(wanted)
        : entry === undefined || (await this.settlements.drop(entry));
      if (!written) again.push(id);
    }
    return again;
  }
}
