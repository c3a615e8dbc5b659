import { addDays, civilDateOf, instantsOfPeriod, type Interval } from '@maillage/calendar';
import type { CivilDate, Clock, MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ABSENCES, absentTimes, type Absences } from '../../absences/ports/absences.js';
import {
  CLOSURES,
  holidayTimes,
  WORKED_HOLIDAYS,
  type Closures,
  type WorkedHolidays,
} from '../../closures/ports/closures.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { OpeningBatchWish } from '../domain/opening-batch.js';
import { firstDayOf, openTimesIn } from '../domain/opening-overlaps.js';
import { hindranceOf, type Hindrances, type PlannedTime } from '../domain/opening-preview.js';
import { PlanOpenings, type BatchPlan, type MemberPlan } from './plan-openings.js';

/** Days that are shown, and times of them at most. */
const DAYS_SHOWN = 42;
const TIMES_AT_MOST = 500;

/** A plan with its times of the first six weeks; `until` is the last of those days, null when nothing takes place. */
export interface OpeningPreview {
  readonly members: readonly MemberPlan[];
  readonly times: readonly PlannedTime[];
  readonly until: CivilDate | null;
}

type Window = { readonly first: CivilDate; readonly last: CivilDate };

const service = scopeOfService('appointments');

/** Shows what a batch of openings would make, and what stands against each time. */
@Injectable()
export class PreviewOpenings {
  constructor(
    private readonly plan: PlanOpenings,
    @Inject(ABSENCES) private readonly absences: Absences,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `PlanOpenings.run`. */
  async run(scope: MemberScope, wish: OpeningBatchWish): Promise<OpeningPreview> {
    const plan = await this.plan.run(scope, wish);
    const window = this.windowOf(plan);
    if (!window) return { members: plan.members, times: [], until: null };
    const closed = await this.closed(plan, window);
    const away = await this.absences.of(
      service,
      plan.members.map(({ memberId }) => memberId),
      addDays(window.first, -1),
    );
    const zones = await this.zonesOf(plan);
    const times = plan.members.flatMap((member) => {
      const absence = (away.get(member.memberId) ?? [])
        .flatMap((each) => absentTimes(each, window))
        .map(inMilliseconds);
      const beside = besides(member, plan.structure.id, { window, zones });
      return timesOf(member, { ...closed, ...beside, absence }, { window, plan });
    });
    times.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return { members: plan.members, times: times.slice(0, TIMES_AT_MOST), until: window.last };
  }

  private windowOf({ members, structure }: BatchPlan): Window | undefined {
    const today = civilDateOf(this.clock.now(), structure.zone);
    const firsts = members.flatMap(({ openings, leftOut }) => [
      ...openings.map(firstDayOf),
      ...leftOut.map(({ date }) => date),
    ]);
    const first = firsts.map((day) => (day < today ? today : day)).sort()[0];
    return first && { first, last: addDays(first, DAYS_SHOWN - 1) };
  }

  /** Public holidays that are not worked, and closures of the whole house. */
  private async closed({ structure }: BatchPlan, window: Window): Promise<Hindrances> {
    const place = { structureId: structure.id };
    const [closures, worked] = await Promise.all([
      this.closures.of(service, place, window.first),
      this.workedHolidays.of(service, place, window.first),
    ]);
    return {
      holiday: holidayTimes(structure, window, worked).map(inMilliseconds),
      closure: closures
        .filter(({ roomId }) => roomId === null)
        .map((closure) => inMilliseconds(instantsOfPeriod(closure, structure.zone))),
    };
  }

  private async zonesOf({ members }: BatchPlan): Promise<(structureId: string) => string> {
    const ids = members.flatMap(({ held }) => held.map(({ structureId }) => structureId));
    const places = await this.structures.named(ids);
    return (id) => places.get(id)?.zone ?? 'Europe/Paris';
  }
}

/** Other openings of the member: of other houses, and of this one. */
function besides(
  { held }: MemberPlan,
  structureId: string,
  { window, zones }: { readonly window: Window; readonly zones: (id: string) => string },
): Hindrances {
  const around = { first: addDays(window.first, -1), last: addDays(window.last, 1) };
  const times = held.map((opening) => ({
    here: opening.structureId === structureId,
    found: openTimesIn(opening, zones(opening.structureId), around),
  }));
  return {
    'not-free': times.filter(({ here }) => !here).flatMap(({ found }) => found),
    overlap: times.filter(({ here }) => here).flatMap(({ found }) => found),
  };
}

function timesOf(
  { memberId, openings, leftOut }: MemberPlan,
  hindrances: Hindrances,
  { window, plan }: { readonly window: Window; readonly plan: BatchPlan },
): PlannedTime[] {
  const planned = openings
    .flatMap((opening) => openTimesIn(opening, plan.structure.zone, window))
    .map((time) => ({
      ...{ memberId, date: time.date, block: time.block },
      hindrance: hindranceOf(time, hindrances),
    }));
  const present = leftOut
    .filter(({ date }) => date >= window.first && date <= window.last)
    .flatMap(({ date, blocks }) =>
      blocks.map((block) => ({ memberId, date, block, hindrance: 'present' as const })),
    );
  return [...planned, ...present];
}

const inMilliseconds = ({ from, to }: { readonly from: Date; readonly to: Date }): Interval => ({
  from: from.getTime(),
  to: to.getTime(),
});

const sortKey = ({ date, block, memberId }: PlannedTime): string =>
  [date, block.from, block.to, memberId].join('|');
