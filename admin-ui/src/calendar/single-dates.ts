import type { NewOpening } from '@maillage/contracts/http/appointments';
import { shortDay } from '../time/french-dates.js';
import { hoursSentence } from './opening-sentence.js';

export type Exceptions = NewOpening['exceptions'];
type Blocks = NewOpening['blocks'];

/** What takes place on a day does not: an extra day is taken out, a moved one is cancelled where it came from. */
export function cancelledOn(exceptions: Exceptions, day: string): Exceptions {
  const special = exceptions.some((each) => landsOn(each, day));
  if (!special) return [...exceptions.filter((each) => !isFrom(each, day)), cancelled(day)];
  return exceptions.flatMap((each) => {
    if (!landsOn(each, day)) return [each];
    return each.kind === 'moved' ? [cancelled(each.date)] : [];
  });
}

/** What takes place on a day does so on another one, at the same hours or at others. */
export function movedFrom(
  exceptions: Exceptions,
  day: string,
  { to, blocks }: { readonly to: string; readonly blocks?: Blocks | undefined },
): Exceptions {
  const hours = (before?: Blocks) => {
    const chosen = blocks ?? before;
    return chosen === undefined ? {} : { blocks: chosen };
  };
  if (!exceptions.some((each) => landsOn(each, day))) {
    const kept = exceptions.filter((each) => !isFrom(each, day));
    return [...kept, { kind: 'moved', date: day, to, ...hours() }];
  }
  return exceptions.map((each) => {
    if (!landsOn(each, day)) return each;
    const from = each.kind === 'moved' ? { ...each, to } : { ...each, date: to };
    return { ...from, ...hours('blocks' in each ? each.blocks : undefined) };
  });
}

/** One more day; the day is extra once. */
export function withExtra(exceptions: Exceptions, date: string, blocks?: Blocks): Exceptions {
  const others = exceptions.filter((each) => each.kind !== 'extra' || each.date !== date);
  return [...others, { kind: 'extra', date, ...(blocks === undefined ? {} : { blocks }) }];
}

/** « annulée le lun. 2 mars », « déplacée du lun. 2 mars au mar. 3 mars, de 9 h à 12 h » */
export function exceptionSentence(exception: Exceptions[number]): string {
  if (exception.kind === 'cancelled') return `annulée le ${shortDay(exception.date)}`;
  const hours = exception.blocks ? `, ${hoursSentence(exception.blocks)}` : '';
  return exception.kind === 'extra'
    ? `en plus le ${shortDay(exception.date)}${hours}`
    : `déplacée du ${shortDay(exception.date)} au ${shortDay(exception.to)}${hours}`;
}

const cancelled = (date: string): Exceptions[number] => ({ kind: 'cancelled', date });

function landsOn(exception: Exceptions[number], day: string): boolean {
  if (exception.kind === 'moved') return exception.to === day;
  return exception.kind === 'extra' && exception.date === day;
}

const isFrom = ({ kind, date }: Exceptions[number], day: string): boolean =>
  kind !== 'extra' && date === day;
