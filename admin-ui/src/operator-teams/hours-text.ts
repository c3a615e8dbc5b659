import { weekdays } from '@maillage/contracts/codes';
import type { TeamHours } from '@maillage/contracts/http/directory';
import { weekdayLabels } from '../i18n/place-labels.js';

/** For reading: one line for each run of days with the same hours; closed days are left out. */
export function hoursLines(hours: TeamHours): string[] {
  if (hours === null) return ['Non précisés'];
  const runs: { days: string[]; text: string }[] = [];
  for (const day of weekdays) {
    const text = hours[day].map(({ from, to }) => `${from} – ${to}`).join(', ');
    const last = runs.at(-1);
    if (last?.text === text) last.days.push(weekdayLabels[day]);
    else runs.push({ days: [weekdayLabels[day]], text });
  }
  const open = runs.filter(({ text }) => text !== '');
  if (open.length === 0) return ['Fermée toute la semaine'];
  return open.map(({ days, text }) => `${daysText(days)} : ${text}`);
}

function daysText(days: readonly string[]): string {
  const [first = '', ...more] = days;
  const last = more.at(-1)?.toLowerCase();
  if (last === undefined) return first;
  return more.length === 1 ? `${first} et ${last}` : `${first} à ${last}`;
}
