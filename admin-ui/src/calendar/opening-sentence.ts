import type { NewOpening } from '@maillage/contracts/http/appointments';
import { weekdayOf } from '../time/french-dates.js';

type Times = Pick<NewOpening, 'recurrence' | 'blocks'>;

const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const ranks = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];
const months =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** Reads an opening back: « tous les lundis de 9 h à 12 h, du 2 mars au 18 décembre 2026 ». */
export function openingSentence({ recurrence, blocks }: Times): string {
  const hours = hoursSentence(blocks);
  if (recurrence.kind === 'once')
    return `le ${weekday(recurrence.firstDay)} ${day(recurrence.firstDay)} ${hours}`;
  const { firstDay, lastDay } = recurrence;
  const until =
    lastDay === undefined
      ? `, à partir du ${day(firstDay)}`
      : `, du ${day(firstDay)} au ${day(lastDay)}`;
  return `${rhythm(recurrence)} ${hours}${until}`;
}

/** « de 9 h à 12 h et de 14 h à 17 h » */
export function hoursSentence(blocks: Times['blocks']): string {
  return listed(blocks.map(({ from, to }) => `de ${hour(from)} à ${hour(to)}`));
}

function rhythm(recurrence: Exclude<Times['recurrence'], { kind: 'once' }>): string {
  const { firstDay } = recurrence;
  if (recurrence.kind === 'monthly-by-day') return `le ${dayOfMonth(firstDay)} de chaque mois`;
  if (recurrence.kind === 'monthly-by-weekday-rank') {
    const rank = ranks[Math.ceil(Number(firstDay.slice(8)) / 7) - 1] ?? '';
    return `le ${rank} ${weekday(firstDay)} du mois`;
  }
  const names = [...recurrence.weekdays].sort().map((each) => `${weekdayNames[each - 1] ?? ''}s`);
  const days = `tous les ${listed(names)}`;
  return recurrence.everyWeeks === 1
    ? days
    : `${days}, une semaine sur ${String(recurrence.everyWeeks)},`;
}

/** « 9 h », « 13 h 30 » */
export function hour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${String(Number(hours))} h` : `${String(Number(hours))} h ${minutes}`;
}

const weekday = (date: string): string => weekdayNames[weekdayOf(date) - 1] ?? '';

function dayOfMonth(date: string): string {
  const number = Number(date.slice(8));
  return number === 1 ? '1er' : String(number);
}

const day = (date: string): string =>
  `${dayOfMonth(date)} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

/** « a », « a et b », « a, b et c » */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`;
}
