import { addDays, civilDateOf } from '@maillage/calendar';
import type { MemberWithoutOpening } from '@maillage/contracts/http/appointments';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  type MemberCopies,
  type MemberCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { OPENINGS, type Opening, type Openings } from '../../openings/ports/openings.js';
import { nextOpeningDay } from '../domain/next-opening-day.js';
import { HousesShown } from './houses-shown.js';

/** Today and the 27 days after it: four weeks. */
const COMING_DAYS = 27;
/** How far a next day is looked for, as far as searches look. */
const LOOKED_AHEAD_DAYS = 184;

/** Who works at a house and receives nowhere in the network in the coming weeks. */
@Injectable()
export class MembersWithoutOpenings {
  constructor(
    private readonly houses: HousesShown,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * By name. Suspended members are left out, absences are not looked at: coordinators do not see them.
   * @throws DomainError `NETWORK.UNKNOWN` (not-found).
   */
  async run(scope: MemberScope, networkId: string): Promise<MemberWithoutOpening[]> {
    const houses = await this.houses.of(scope, networkId);
    const [first] = houses.map(({ zone }) => civilDateOf(this.clock.now(), zone)).sort();
    if (first === undefined) return [];
    const [openings, ...staff] = await Promise.all([
      this.openings.ofNetwork(scope, networkId, first),
      ...houses.map(({ id }) => this.members.atStructure(id)),
    ]);
    const byMember = new Map<string, Opening[]>();
    for (const each of openings) {
      byMember.set(each.memberId, [...(byMember.get(each.memberId) ?? []), each]);
    }
    const members = new Map(staff.flat().map((each) => [each.id, each]));
    const span = { first, last: addDays(first, LOOKED_AHEAD_DAYS) };
    return [...members.values()]
      .filter(({ suspended }) => !suspended)
      .flatMap((member): MemberWithoutOpening[] => {
        const nextDay = nextOpeningDay(standing(byMember.get(member.id), member), span);
        if (nextDay !== undefined && nextDay <= addDays(first, COMING_DAYS)) return [];
        const structures = houses
          .filter(({ id }) => member.structureIds.includes(id))
          .map(({ id, name }) => ({ id, name }));
        const { id, displayName } = member;
        return [{ id, displayName, structures, nextDay: nextDay ?? null }];
      })
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.id < b.id ? -1 : 1));
  }
}

/** Openings at a house that the member left stand, and offer nothing. */
function standing(openings: readonly Opening[] = [], { structureIds }: MemberCopy): Opening[] {
  return openings.filter(({ structureId }) => structureIds.includes(structureId));
}
