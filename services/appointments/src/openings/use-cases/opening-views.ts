import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { OpeningOverlap } from '../domain/opening-overlaps.js';
import type { OpeningPlace } from '../domain/opening-rights.js';
import { isPartnerAt } from '../domain/opening-rules.js';
import type { Opening } from '../ports/openings.js';

/** An opening with what people read of it. */
export interface OpeningView {
  readonly opening: Opening;
  readonly place: OpeningPlace;
  readonly structureName: string;
  /** IANA zone of the structure. */
  readonly zone: string;
  readonly memberName: string;
  readonly partner: boolean;
  readonly overlaps: readonly OpeningOverlap[];
}

/** Puts names to openings: two reads, however many there are. */
@Injectable()
export class OpeningViews {
  constructor(
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  async of(openings: readonly Opening[]): Promise<OpeningView[]> {
    const [members, structures] = await Promise.all([
      this.members.named(openings.map(({ memberId }) => memberId)),
      this.structures.named(openings.map(({ structureId }) => structureId)),
    ]);
    return openings.map((opening) => {
      const { networkId, structureId, memberId } = opening;
      const member = members.get(memberId);
      const structure = structures.get(structureId);
      const partner = member !== undefined && isPartnerAt(structureId, member);
      return {
        opening,
        place: { networkId, structureId, memberId, teamIds: partner ? (member.teamIds ?? []) : [] },
        structureName: structure?.name ?? '',
        zone: structure?.zone ?? 'Europe/Paris',
        memberName: member?.displayName ?? '',
        partner,
        overlaps: [],
      };
    });
  }
}
