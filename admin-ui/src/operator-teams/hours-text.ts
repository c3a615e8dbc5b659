import type { TeamHours } from '@maillage/contracts/http/directory';

type Day = keyof NonNullable<TeamHours>;
type Block = NonNullable<TeamHours>[Day][number];

export const weekDays: readonly (readonly [Day, string])[] = [
  [1, 'Lundi'],
  [2, 'Mardi'],
  [3, 'Mercredi'],
  [4, 'Jeudi'],
  [5, 'Vendredi'],
  [6, 'Samedi'],
  [7, 'Dimanche'],
];

export type HoursTexts = Readonly<Record<Day, string>>;

const dayText = (blocks: readonly Block[]): string =>
  blocks.map(({ from, to }) => `${from}-${to}`).join(', ');

/** One text for each day, as it is typed: `09:00-12:00, 13:30-16:30`; a closed day is empty. */
export function hoursTexts(hours: TeamHours): HoursTexts {
  const texts = weekDays.map(([day]) => [day, dayText(hours?.[day] ?? [])]);
  return Object.fromEntries(texts) as unknown as HoursTexts;
}

/** Blocks of one day; `null` when the text is not read as hours in order. `9h-12h` is read too. */
export function readDay(text: string): Block[] | null {
  const written = text.split(/[,;/]/).map((part) => part.trim());
  const blocks: Block[] = [];
  for (const part of written.filter((each) => each !== '')) {
    const found = /^(\d{1,2})(?:[:h](\d{2})?)?\s*(?:-|–|à)\s*(\d{1,2})(?:[:h](\d{2})?)?$/.exec(
      part,
    );
    if (!found) return null;
    const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = found;
    const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
    const to = `${toHour.padStart(2, '0')}:${toMinute}`;
    const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
    const after = blocks.at(-1)?.to ?? '';
    if (!clock.test(from) || !clock.test(to) || from >= to || from < after) return null;
    blocks.push({ from, to });
  }
  return blocks;
}

/** The week as typed; `undefined` when a day is not readable, `null` when nothing at all is said. */
export function readWeek(texts: HoursTexts): TeamHours | undefined {
  const days = weekDays.map(([day]) => [day, readDay(texts[day])] as const);
  if (days.some(([, blocks]) => blocks === null)) return undefined;
  if (days.every(([, blocks]) => blocks?.length === 0)) return null;
  return Object.fromEntries(days) as unknown as NonNullable<TeamHours>;
}

/** For reading: one line for each open day. */
export function hoursLines(hours: TeamHours): string[] {
  if (hours === null) return ['Non précisés'];
  return weekDays
    .filter(([day]) => hours[day].length > 0)
    .map(([day, name]) => `${name} ${dayText(hours[day])}`);
}
