import type { MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  decideGrant,
  MEMBERS,
  sameGrant,
  type Grant,
  type Members,
} from '../../members/ports/members.js';
import { readLine, type Verdict, type WrittenLine } from '../domain/invitation-list.js';
import { INVITATION_STORE, type InvitationStore } from '../ports/invitation-store.js';
import { KnownPlaces, type FindPlace } from './known-places.query.js';

export interface ReviewedLine extends WrittenLine {
  readonly verdict: Verdict;
  /** What would be promised, of a valid line. */
  readonly grant: Grant | null;
}

/** Addresses looked up side by side. */
const AT_ONCE = 20;

/** Says of each line of a list what would become of it; changes nothing. */
@Injectable()
export class ReviewInvitations {
  constructor(
    @Inject(INVITATION_STORE) private readonly invitations: InvitationStore,
    @Inject(MEMBERS) private readonly members: Members,
    private readonly places: KnownPlaces,
  ) {}

  async execute(scope: MemberScope, lines: readonly WrittenLine[]): Promise<ReviewedLine[]> {
    const findPlace = await this.places.of(scope);
    const wanted = new Set<string>();
    const read = lines.map((line) => {
      const reviewed = judge(scope, line, findPlace);
      const { grant } = reviewed;
      if (!grant) return reviewed;
      const key = `${line.email.toLowerCase()} ${grant.role} ${grant.scopeId}`;
      if (wanted.has(key)) return refused(line, 'duplicate');
      wanted.add(key);
      return reviewed;
    });
    const reviewed: ReviewedLine[] = [];
    for (let from = 0; from < read.length; from += AT_ONCE) {
      const some = read.slice(from, from + AT_ONCE).map((line) => this.unlessKnown(line));
      reviewed.push(...(await Promise.all(some)));
    }
    return reviewed;
  }

  private async unlessKnown(line: ReviewedLine): Promise<ReviewedLine> {
    const { grant, email } = line;
    return grant && (await this.holds(email, grant)) ? refused(line, 'duplicate') : line;
  }

  /** Whether the address has this very grant, or an invitation for it. */
  async holds(email: string, grant: Grant): Promise<boolean> {
    const [open, member] = await Promise.all([
      this.invitations.openFor(email),
      this.members.byEmail(scopeOfService('directory'), email),
    ]);
    const held = [...open.map((each) => each.grant), ...(member?.grants ?? [])];
    return held.some((each) => sameGrant(each, grant));
  }
}

function judge(scope: MemberScope, line: WrittenLine, findPlace: FindPlace): ReviewedLine {
  const read = readLine(line);
  if ('verdict' in read) return refused(line, read.verdict);
  const place = findPlace(read.scope, line.place);
  if (!place) return refused(line, 'unknown-place');
  const { id: scopeId, networkIds } = place;
  const grant = { role: read.role, scope: read.scope, scopeId, networkIds: [...networkIds] };
  if (decideGrant(scope, grant) !== 'allowed') return refused(line, 'not-your-right');
  return { ...line, verdict: 'valid', grant };
}

function refused(line: WrittenLine, verdict: Exclude<Verdict, 'valid'>): ReviewedLine {
  return { ...line, verdict, grant: null };
}
