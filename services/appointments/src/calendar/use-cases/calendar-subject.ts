import type { HolidayZone } from '@maillage/calendar';
import { DomainError, type CivilDate, type MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import {
  isPartnerAt,
  mayReadOpening,
  OPENING_BOOK,
  OPENINGS,
  type Opening,
  type OpeningBook,
  type Openings,
} from '../../openings/ports/openings.js';

/** Whose calendar is shown: openings, members and houses in it, and the house whose clock is read. */
export interface Shown {
  readonly openings: readonly Opening[];
  readonly members: ReadonlyMap<string, MemberCopy>;
  readonly structures: readonly StructureCopy[];
  readonly home: { readonly id: string; readonly zone: string; readonly holidayZone: HolidayZone };
  /** The reader sees when houses are open, not who is away or taken. */
  readonly looksOnly: boolean;
}

const service = scopeOfService('appointments');
const nowhere = { id: '', zone: 'Europe/Paris', holidayZone: 'metropole' } as const;

/** Finds what a calendar is about, as far as the caller may read it. */
@Injectable()
export class CalendarSubject {
  constructor(
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  /** A house, with those who work there and partners who receive there. @throws DomainError `STRUCTURE.UNKNOWN`. */
  async ofStructure(scope: MemberScope, structureId: string, from: CivilDate): Promise<Shown> {
    const structure = await this.structures.find(service, structureId);
    const place = { structureId, memberId: '', teamIds: [], networkId: structure?.networkId ?? '' };
    if (!structure || !mayReadOpening(scope, place)) {
      throw new DomainError(
        'not-found',
        'STRUCTURE.UNKNOWN',
        `no structure ${structureId} in reach`,
      );
    }
    const [openings, staff] = await Promise.all([
      this.openings.ofStructure(service, structureId, from),
      this.members.atStructure(structureId),
    ]);
    const partners = await this.members.named(openings.map(({ memberId }) => memberId));
    return {
      openings,
      members: new Map([...partners, ...staff.map((each) => [each.id, each] as const)]),
      structures: [structure],
      home: structure,
      looksOnly: scope.role === 'coordinator',
    };
  }

  /**
   * A member, with openings of all houses that the caller may read: the own ones, those of who works at a house of
   * the caller's, or in a team or network of theirs. @throws DomainError `MEMBER.UNKNOWN` (not-found).
   */
  async ofMember(scope: MemberScope, memberId: string, from: CivilDate): Promise<Shown> {
    const member = (await this.members.named([memberId])).get(memberId);
    const openings = await this.book.ofMember(service, memberId, from);
    const places = await this.structures.named([
      ...(member?.structureIds ?? []),
      ...openings.map(({ structureId }) => structureId),
    ]);
    const teamIds = member?.teamIds ?? [];
    const readable = [...places.values()].filter(({ id, networkId }) => {
      const asPartner = member !== undefined && isPartnerAt(id, member) ? teamIds : [];
      return mayReadOpening(scope, { structureId: id, networkId, memberId, teamIds: asPartner });
    });
    const [home] = readable;
    const own = mayReadOpening(scope, { structureId: '', networkId: '', memberId, teamIds });
    if (!member || (!home && !own)) {
      throw new DomainError('not-found', 'MEMBER.UNKNOWN', `no member ${memberId} in reach`);
    }
    const ids = new Set(readable.map(({ id }) => id));
    return {
      openings: openings.filter(({ structureId }) => ids.has(structureId)),
      members: new Map([[memberId, member]]),
      structures: readable,
      home: home ?? nowhere,
      looksOnly: scope.role === 'coordinator',
    };
  }
}
