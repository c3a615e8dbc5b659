import type { Clock, IdSource, Scope, Tx } from '@maillage/kernel';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { TIMETABLE_CHANGES, type TimetableChanges } from '../ports/timetable-changes.js';
import type { HistoryLine, TimetableHistory, Written } from '../ports/timetable-history.js';

/** Names who wrote, and when; the names are read anew each time. */
@Injectable()
export class KeepTimetableHistory implements TimetableHistory {
  constructor(
    @Inject(TIMETABLE_CHANGES) private readonly changes: TimetableChanges,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(tx: Tx, scope: Scope, written: readonly Written[]): Promise<void> {
    const at = this.clock.now();
    const by = scope.role === 'service' ? null : scope.memberId;
    await this.changes.record(
      tx,
      written.map(({ before, after }) => ({
        id: this.ids.next(),
        thingId: (after ?? before)?.id ?? '',
        at,
        by,
        before,
        after,
      })),
    );
  }

  async of(thingId: string): Promise<HistoryLine[]> {
    const found = await this.changes.of(thingId);
    const known = await this.members.named(found.flatMap(({ by }) => by ?? []));
    return found.map(({ id, at, by, before, after }) => ({
      id,
      at: at.toISOString(),
      byName: known.get(by ?? '')?.displayName ?? by ?? 'Maillage',
      before: before && { ...before },
      after: after && { ...after },
    }));
  }
}
