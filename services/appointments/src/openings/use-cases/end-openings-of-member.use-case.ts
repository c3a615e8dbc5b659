import { addDays, civilDateOf, exceptionDay } from '@maillage/calendar';
import type { CivilDate, Clock, ServiceScope, Tx } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import {
  TIMETABLE_HISTORY,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import { endOpening } from '../domain/opening-rules.js';
import { OPENING_BOOK, type Opening, type OpeningBook } from '../ports/openings.js';

/** Runs one part of the work in a transaction of its own, once. */
export type Once = (part: string, effect: (tx: Tx) => Promise<void>) => Promise<unknown>;

/**
 * The openings of a suspended member end on the day of the suspension, by the clock of each house; those that had not
 * begun are removed. Who comes back is given openings anew. Source: domain-appointments §3.
 */
@Injectable()
export class EndOpeningsOfMember {
  constructor(
    @Inject(OPENING_BOOK) private readonly book: OpeningBook,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param version of the member, as the suspension was said: a later one has its own say. */
  async run(
    scope: ServiceScope,
    { memberId, version }: { readonly memberId: string; readonly version: number },
    once: Once,
  ): Promise<void> {
    const known = (await this.members.named([memberId])).get(memberId);
    if ((known?.version ?? 0) > version) return;
    const now = this.clock.now();
    const openings = await this.book.ofMember(scope, memberId, civilDateOf(now, 'UTC'));
    const places = await this.structures.named(openings.map((each) => each.structureId));
    for (const before of openings) {
      const zone = places.get(before.structureId)?.zone ?? 'Europe/Paris';
      const today = civilDateOf(now, zone);
      if (!goesOnAfter(before, today)) continue;
      await once(before.id, (tx) => this.end(tx, scope, before, today));
    }
  }

  private async end(tx: Tx, scope: ServiceScope, before: Opening, today: CivilDate): Promise<void> {
    const begun = before.recurrence.firstDay <= today;
    const after = begun ? { ...endOpening(before, today), version: before.version + 1 } : null;
    if (after) await this.book.replace(tx, after, before.version);
    else await this.book.remove(tx, before.id, before.version);
    await this.history.add(tx, scope, [{ before, after }]);
  }
}

function goesOnAfter({ recurrence, exceptions }: Opening, day: CivilDate): boolean {
  const lastDay = recurrence.kind === 'once' ? recurrence.firstDay : recurrence.lastDay;
  const tomorrow = addDays(day, 1);
  return (lastDay ?? tomorrow) > day || exceptions.some((each) => exceptionDay(each) > day);
}
