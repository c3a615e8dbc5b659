import { exceptionDay, type Recurrence, type Weekday } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import type { Opening, OpeningBlock, OpeningException } from '../domain/opening.js';
import type { ExceptionDocument, OpeningDocument } from './opening.schema.js';

const forEver = '9999-12-31';

/** `lastDay` is that of the rule, or of the last moved or extra date after it: what may still take place is found. */
export function toOpeningDocument(opening: Opening): OpeningDocument {
  const { id, recurrence, exceptions, roomId, stopId, ...rest } = opening;
  const weekly = recurrence.kind === 'weekly' ? recurrence : undefined;
  const ruleEnds = recurrence.kind === 'once' ? recurrence.firstDay : recurrence.lastDay;
  return {
    _id: id,
    ...rest,
    roomId: roomId ?? null,
    stopId: stopId ?? null,
    exceptions: exceptions.map(toExceptionDocument),
    recurrence: recurrence.kind,
    firstDay: recurrence.firstDay,
    ruleLastDay: ruleEnds ?? null,
    lastDay: [ruleEnds ?? forEver, ...exceptions.map(exceptionDay)].sort().at(-1) ?? forEver,
    everyWeeks: weekly?.everyWeeks ?? null,
    weekdays: weekly?.weekdays ?? [],
  };
}

export function toOpening(document: OpeningDocument): Opening {
  const { roomId, stopId } = document;
  return {
    id: document._id,
    version: document.version,
    networkId: document.networkId,
    structureId: document.structureId,
    memberId: document.memberId,
    ...(roomId === null ? {} : { roomId }),
    ...(stopId === null ? {} : { stopId }),
    motiveCodes: document.motiveCodes,
    recurrence: recurrenceOf(document),
    exceptions: document.exceptions.map(toException),
    blocks: document.blocks.map(toBlock),
  };
}

function recurrenceOf(document: OpeningDocument): Recurrence {
  const kind = document.recurrence as Recurrence['kind'];
  const firstDay = document.firstDay as CivilDate;
  if (kind === 'once') return { kind, firstDay };
  const { ruleLastDay } = document;
  const end = ruleLastDay === null ? {} : { lastDay: ruleLastDay as CivilDate };
  if (kind !== 'weekly') return { kind, firstDay, ...end };
  const weekdays = document.weekdays as readonly Weekday[];
  return { kind, firstDay, ...end, everyWeeks: document.everyWeeks ?? 1, weekdays };
}

function toExceptionDocument(exception: OpeningException): ExceptionDocument {
  const { kind, date, blocks } = exception;
  return { kind, date, to: kind === 'moved' ? exception.to : null, blocks: blocks ?? null };
}

function toException({ kind, date, to, blocks }: ExceptionDocument): OpeningException {
  const said = {
    date: date as CivilDate,
    ...(blocks === null ? {} : { blocks: blocks.map(toBlock) }),
  };
  if (kind === 'moved') return { kind, to: to as CivilDate, ...said };
  return { kind: kind as 'cancelled' | 'extra', ...said };
}

function toBlock({ from, to }: { readonly from: string; readonly to: string }): OpeningBlock {
  return { from: from as WallTime, to: to as WallTime };
}
