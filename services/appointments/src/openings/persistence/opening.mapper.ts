import type { Recurrence, Weekday } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import type { Opening } from '../domain/opening.js';
import type { OpeningDocument } from './opening.schema.js';

const forEver = '9999-12-31';

export function toOpeningDocument(opening: Opening): OpeningDocument {
  const { id, recurrence, ...rest } = opening;
  const weekly = recurrence.kind === 'weekly' ? recurrence : undefined;
  return {
    _id: id,
    ...rest,
    recurrence: recurrence.kind,
    firstDay: recurrence.firstDay,
    lastDay: recurrence.kind === 'once' ? recurrence.firstDay : (recurrence.lastDay ?? forEver),
    everyWeeks: weekly?.everyWeeks ?? null,
    weekdays: weekly?.weekdays ?? [],
  };
}

export function toOpening(document: OpeningDocument): Opening {
  return {
    id: document._id,
    version: document.version,
    networkId: document.networkId,
    structureId: document.structureId,
    memberId: document.memberId,
    motiveCodes: document.motiveCodes,
    recurrence: recurrenceOf(document),
    blocks: document.blocks.map(({ from, to }) => ({
      from: from as WallTime,
      to: to as WallTime,
    })),
  };
}

function recurrenceOf(document: OpeningDocument): Recurrence {
  const kind = document.recurrence as Recurrence['kind'];
  const firstDay = document.firstDay as CivilDate;
  if (kind === 'once') return { kind, firstDay };
  const end = document.lastDay === forEver ? {} : { lastDay: document.lastDay as CivilDate };
  if (kind !== 'weekly') return { kind, firstDay, ...end };
  const weekdays = document.weekdays as readonly Weekday[];
  return { kind, firstDay, ...end, everyWeeks: document.everyWeeks ?? 1, weekdays };
}
