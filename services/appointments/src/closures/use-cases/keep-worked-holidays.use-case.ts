import { addDays, civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type CivilDate,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import {
  CLOCK,
  IDEMPOTENCY,
  requireVersion,
  scopeOfService,
  UNIT_OF_WORK,
} from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import {
  TIMETABLE_HISTORY,
  type TimetableHistory,
} from '../../timetable-changes/ports/timetable-history.js';
import { holidayOn, mayClose, mayReadClosures } from '../domain/closure.js';
import { WORKED_HOLIDAYS, type WorkedHoliday, type WorkedHolidays } from '../ports/closures.js';

/** A worked holiday with its French name. */
export type NamedWorkedHoliday = WorkedHoliday & { readonly name: string };

const service = scopeOfService('appointments');

/** Public holidays on which a house opens all the same. */
@Injectable()
export class KeepWorkedHolidays {
  constructor(
    @Inject(WORKED_HOLIDAYS) private readonly holidays: WorkedHolidays,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(TIMETABLE_HISTORY) private readonly history: TimetableHistory,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of one house, from `from` on (today unless told), by day. @throws DomainError `STRUCTURE.UNKNOWN` (not-found). */
  async list(
    scope: MemberScope,
    structureId: string,
    from?: CivilDate,
  ): Promise<NamedWorkedHoliday[]> {
    const structure = await this.structures.find(service, structureId);
    const place = { structureId, networkId: structure?.networkId ?? '' };
    if (!structure || !mayReadClosures(scope, place)) throw unknownStructure(structureId);
    const since = from ?? addDays(civilDateOf(this.clock.now(), 'UTC'), -1);
    const found = await this.holidays.of(service, { structureId }, since);
    return found.sort((a, b) => (a.day < b.day ? -1 : 1)).map((each) => named(each, structure));
  }

  /** @throws DomainError `STRUCTURE.UNKNOWN`, `WORKED_HOLIDAY.NO_HOLIDAY` (unprocessable), `…KNOWN` (conflict). */
  async set(
    scope: MemberScope,
    { structureId, day }: { readonly structureId: string; readonly day: CivilDate },
    request: IdempotencyRequest | undefined,
  ): Promise<NamedWorkedHoliday> {
    const structure = await this.structures.find(service, structureId);
    if (!structure || !mayClose(scope, { structureId })) throw unknownStructure(structureId);
    holidayOn(day, structure.holidayZone);
    const { networkId } = structure;
    const id = `${structureId}:${day}`;
    const holiday: WorkedHoliday = { id, version: 1, networkId, structureId, day };
    await this.idempotency.run(request, async (tx) => {
      await this.holidays.insert(tx, holiday);
      await this.history.add(tx, scope, [{ before: null, after: holiday }]);
      await this.secondLook.owe(tx, daysOf(holiday));
      return holiday;
    });
    await this.secondLook.take(daysOf(holiday));
    return named(holiday, structure);
  }

  /** @throws DomainError `WORKED_HOLIDAY.UNKNOWN` (not-found), `VERSION.…`. */
  async remove(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const before = await this.holidays.find(service, id);
    if (!before || !mayClose(scope, before)) {
      throw new DomainError('not-found', 'WORKED_HOLIDAY.UNKNOWN', `no day ${id} in reach`);
    }
    requireVersion(before, expected);
    await this.unitOfWork.run(async (tx) => {
      await this.holidays.remove(tx, id, before.version);
      await this.history.add(tx, scope, [{ before, after: null }]);
      await this.secondLook.owe(tx, daysOf(before));
    });
    await this.secondLook.take(daysOf(before));
  }
}

function daysOf({ structureId, day }: WorkedHoliday) {
  return { kind: 'structure' as const, id: structureId, first: day, last: day };
}

function named(holiday: WorkedHoliday, { holidayZone }: StructureCopy): NamedWorkedHoliday {
  return { ...holiday, name: holidayOn(holiday.day, holidayZone).name };
}

function unknownStructure(id: string): DomainError {
  return new DomainError('not-found', 'STRUCTURE.UNKNOWN', `no structure ${id} in reach`);
}
