import type { Weekday } from '@maillage/contracts/codes';
import type { StructureResource } from '@maillage/contracts/http/directory';

export type Week = NonNullable<StructureResource['hours']>;
type Blocks = Week[Weekday];

const time = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** What is wrong with the blocks of a day, as it is said; null when nothing is. */
export function faultOfDay(blocks: Blocks): string | null {
  if (blocks.some(({ from, to }) => from === '' || to === '')) return 'Complétez les heures.';
  if (blocks.some(({ from, to }) => !time.test(from) || !time.test(to))) {
    return 'Écrivez les heures comme 09:30 ou 9h30.';
  }
  if (blocks.some(({ from, to }) => from >= to)) return 'Une plage se termine avant de commencer.';
  const inOrder = [...blocks].sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlaps = inOrder.some((block, at) => (inOrder[at + 1]?.from ?? '99:99') < block.to);
  return overlaps ? 'Deux plages se chevauchent.' : null;
}

/** One block more: the morning first, then the afternoon, then an hour after the last. */
export function withNextBlock(blocks: Blocks): Blocks {
  const last = blocks
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (last === undefined) return [{ from: '09:00', to: '12:00' }];
  if (last <= '13:30') return [...blocks, { from: '13:30', to: '17:00' }];
  const hour = Math.min(Number(last.slice(0, 2)) + 1, 22);
  const padded = (value: number) => String(value).padStart(2, '0');
  return [...blocks, { from: `${padded(hour)}:00`, to: `${padded(hour + 1)}:00` }];
}

/** The day's blocks on Monday to Friday; the weekend stays as it is. */
export function withDayCopied(week: Week, day: Weekday): Week {
  const copy = () => week[day].map((block) => ({ ...block }));
  return { ...week, 1: copy(), 2: copy(), 3: copy(), 4: copy(), 5: copy() };
}
