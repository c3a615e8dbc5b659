import { civilDateOf } from '@maillage/calendar';
import { DomainError, type CivilDate, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import {
  TIMETABLE_HISTORY,
  type HistoryLine,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import { mayReadOpening } from '../domain/opening-rights.js';
import {
  OPENING_BOOK,
  OPENINGS,
  type Opening,
  type OpeningBook,
  type Openings,
} from '../ports/openings.js';
import { OpeningViews, type OpeningView } from './opening-views.js';

/** One of structure, member, network (for its coordinators); `from`: today unless told. */
export interface OpeningFilter {
  readonly structureId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly networkId?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

const service = scopeOfService('appointments');

/** Openings, for who may see to them. */
@Injectable()
export class ReadOpenings {
  constructor(
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    private readonly views: OpeningViews,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * By house, then member, then first day.
   * @throws DomainError `OPENINGS.FILTER_REQUIRED` (invalid) unless exactly one of structure, member and network is
   *   asked for; `STRUCTURE.UNKNOWN`, `NETWORK.UNKNOWN` (not-found).
   */
  async list(scope: MemberScope, filter: OpeningFilter): Promise<OpeningView[]> {
    const found = await this.find(scope, filter);
    const { to } = filter;
    const views = await this.views.of(
      found.filter(
        ({ recurrence, exceptions }) =>
          to === undefined || recurrence.firstDay <= to || exceptions.length > 0,
      ),
    );
    return views
      .filter(({ place }) => mayReadOpening(scope, place))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }

  /** @throws DomainError `OPENING.UNKNOWN` (not-found), also when it is not the caller's to read. */
  async one(scope: MemberScope, id: string): Promise<OpeningView> {
    const found = await this.book.find(service, id);
    const [view] = found ? await this.views.of([found]) : [];
    if (view && mayReadOpening(scope, view.place)) return view;
    throw new DomainError('not-found', 'OPENING.UNKNOWN', `no opening ${id} in reach`);
  }

  /** Who changed an opening that is still there, newest first. @throws DomainError `OPENING.UNKNOWN` (not-found). */
  async changes(scope: MemberScope, id: string): Promise<HistoryLine[]> {
    await this.one(scope, id);
    return this.history.of(id);
  }

  private async find(scope: MemberScope, filter: OpeningFilter): Promise<Opening[]> {
    const { structureId, memberId, networkId } = filter;
    const asked = [structureId, memberId, networkId].filter((each) => each !== undefined);
    if (asked.length !== 1) throw filterRequired();
    // A day early: it is still yesterday in some zones.
    const from = filter.from ?? civilDateOf(new Date(+this.clock.now() - 86_400_000), 'UTC');
    if (networkId !== undefined) {
      const coordinates = scope.role === 'coordinator' && scope.networkIds.includes(networkId);
      if (!coordinates) throw unknown('NETWORK', networkId);
      return this.openings.ofNetwork(service, networkId, from);
    }
    if (structureId === undefined) return this.book.ofMember(service, memberId ?? '', from);
    const structure = await this.structures.find(service, structureId);
    const place = { structureId, memberId: '', teamIds: [], networkId: structure?.networkId ?? '' };
    if (!structure || !mayReadOpening(scope, place)) throw unknown('STRUCTURE', structureId);
    return this.openings.ofStructure(service, structureId, from);
  }
}

function sortKey({ structureName, memberName, opening }: OpeningView): string {
  return [structureName, memberName, opening.recurrence.firstDay, opening.id].join('|');
}

function filterRequired(): DomainError {
  return new DomainError(
    'invalid',
    'OPENINGS.FILTER_REQUIRED',
    'ask for one of filter[structureId], filter[memberId], filter[networkId]',
  );
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
