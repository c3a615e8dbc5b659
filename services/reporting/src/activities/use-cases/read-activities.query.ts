import { civilDateOf } from '@maillage/calendar';
import type { Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import type { Activity } from '../domain/activity.js';
import { ACTIVITIES, type Activities, type ActivitiesWanted } from '../ports/activities.js';

/** An activity with the name of its house. */
export type NamedActivity = Activity & { readonly structureName: string };

/** Of one house, or of all that the caller may read. */
export type ListWanted = Omit<ActivitiesWanted, 'today' | 'structureIds'> & {
  readonly structureId?: string | undefined;
};

/** No French zone is ahead of it. */
const earliestZone = 'Pacific/Wallis';

@Injectable()
export class ReadActivities {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(STRUCTURES) private readonly structures: Structures,
  ) {}

  async list(
    scope: Scope,
    { structureId, ...wanted }: ListWanted,
  ): Promise<{ readonly data: NamedActivity[]; readonly after: string | null }> {
    const today = civilDateOf(this.clock.now(), earliestZone);
    const structureIds = structureId === undefined ? await this.housesOf(scope) : [structureId];
    const { activities, after } = await this.activities.list(scope, {
      ...wanted,
      structureIds,
      today,
    });
    return { data: await this.named(activities), after };
  }

  /** @throws DomainError `ACTIVITY.NOT_FOUND`. */
  async one(scope: Scope, id: string): Promise<NamedActivity> {
    return this.nameOf(await this.activities.byId(scope, id));
  }

  async nameOf(activity: Activity): Promise<NamedActivity> {
    const structure = await this.structures.byId(activity.structureId);
    return { ...activity, structureName: structure?.name ?? '' };
  }

  private async housesOf(scope: Scope): Promise<readonly string[]> {
    if ('structureIds' in scope) return scope.structureIds;
    if (scope.role !== 'coordinator') return [];
    const networks = scope.networkIds.map((networkId) => this.structures.ofNetwork(networkId));
    return (await Promise.all(networks)).flat().map(({ id }) => id);
  }

  private async named(activities: readonly Activity[]): Promise<NamedActivity[]> {
    const houses = await this.structures.named(activities.map(({ structureId }) => structureId));
    return activities.map((activity) => ({
      ...activity,
      structureName: houses.get(activity.structureId)?.name ?? '',
    }));
  }
}
