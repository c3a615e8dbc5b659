import { addDays, civilDateOf } from '@maillage/calendar';
import type { HouseStatusesToFill } from '@maillage/contracts/http/appointments';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../../booking/ports/appointments.js';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { HousesShown } from './houses-shown.js';

/** How far back it is looked: what is older than a quarter is nobody's present. */
const LOOKED_BACK_DAYS = 92;
/** Days that are named of each house, the oldest. */
const DAYS_NAMED = 10;

const service = scopeOfService('appointments');

/** Appointments of days that are over and of which nobody said what became of them: numbers, no person. */
@Injectable()
export class StatusesToFill {
  constructor(
    private readonly houses: HousesShown,
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Houses that have some, those with the oldest day first. A day is over at its midnight on the house's clock.
   * @throws DomainError `NETWORK.UNKNOWN` (not-found).
   */
  async run(scope: MemberScope, networkId: string): Promise<HouseStatusesToFill[]> {
    const houses = await this.houses.of(scope, networkId);
    const found = await Promise.all(houses.map((house) => this.of(house)));
    return found
      .flat()
      .sort((a, b) => a.oldestDay.localeCompare(b.oldestDay) || a.name.localeCompare(b.name, 'fr'));
  }

  private async of(house: StructureCopy): Promise<HouseStatusesToFill[]> {
    const { id, name, commune, zone } = house;
    const today = civilDateOf(this.clock.now(), zone);
    const span = { first: addDays(today, -LOOKED_BACK_DAYS), last: addDays(today, -1) };
    const perDay = await this.appointments.unmarkedPerDay(service, id, span);
    const days = [...perDay]
      .map(([day, count]) => ({ day, count }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const [oldest] = days;
    if (!oldest) return [];
    const count = days.reduce((sum, each) => sum + each.count, 0);
    return [{ id, name, commune, count, oldestDay: oldest.day, days: days.slice(0, DAYS_NAMED) }];
  }
}
