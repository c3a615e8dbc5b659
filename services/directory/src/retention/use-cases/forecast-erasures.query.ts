import { addDays, civilDateOf } from '@maillage/calendar';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { KEPT_PERSONS, type KeptPersons } from '../../beneficiaries/ports/kept-persons.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { FORECAST_DAYS, lastInactiveDay } from '../domain/retention.js';

/** How many persons of a network will be erased soon: a count, never who. */
@Injectable()
export class ForecastErasures {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(KEPT_PERSONS) private readonly kept: KeptPersons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `NETWORK.NOT_FOUND`: unknown, or foreign to the caller. */
  async of(scope: MemberScope, networkId: string) {
    const { zone, settings } = await this.networks.byId(scope, networkId);
    const { retentionMonths } = settings;
    const lastDay = addDays(civilDateOf(this.clock.now(), zone), FORECAST_DAYS);
    const until = lastInactiveDay(lastDay, retentionMonths);
    const records = await this.kept.countInactive(networkId, until);
    return { networkId, retentionMonths, withinDays: FORECAST_DAYS, records };
  }
}
