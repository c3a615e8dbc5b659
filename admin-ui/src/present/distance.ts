import type { HouseNextSlots, NextSlotOfMotive } from '@maillage/contracts/http/appointments';

/** Days from which a next slot may be said to be too far. */
export const thresholds = [7, 14, 21, 30] as const;

/** `not-offered`: the house does not offer the motive. `none`: no slot within six months. */
export type Distance = 'soon' | 'later' | 'far' | 'none' | 'not-offered';

/** A slot that is as many days away as the threshold is too far already. */
export function distanceOf(cell: NextSlotOfMotive | undefined, threshold: number): Distance {
  if (!cell) return 'not-offered';
  if (cell.inDays === null) return 'none';
  if (cell.inDays >= threshold) return 'far';
  return cell.inDays <= 2 ? 'soon' : 'later';
}

export const isTooFar = (distance: Distance): boolean => distance === 'far' || distance === 'none';

/** What is written in a cell: a word or a shape stands for each distance, the colour only repeats it. */
export function cellText(cell: NextSlotOfMotive | undefined, threshold: number): string {
  const distance = distanceOf(cell, threshold);
  if (!cell || distance === 'not-offered') return '–';
  if (cell.inDays === null) return '✕ aucun';
  const days = daysText(cell.inDays);
  return distance === 'far' ? `▲ ${days}` : days;
}

export function daysText(days: number): string {
  if (days === 0) return 'auj.';
  return days === 1 ? 'demain' : `${String(days)} j`;
}

/** The cell of a house for a motive, if it offers it. */
export function cellOf(house: HouseNextSlots, motiveCode: string): NextSlotOfMotive | undefined {
  return house.nextSlots.find((each) => each.motiveCode === motiveCode);
}

/** How many next slots are too far, how many motives find none, and at how many houses. */
export function countTooFar(houses: readonly HouseNextSlots[], threshold: number) {
  const distances = houses.map(({ nextSlots }) =>
    nextSlots.map((cell) => distanceOf(cell, threshold)),
  );
  const all = distances.flat();
  return {
    far: all.filter((each) => each === 'far').length,
    none: all.filter((each) => each === 'none').length,
    houses: distances.filter((each) => each.some(isTooFar)).length,
  };
}

/** « 3 créneaux à 14 jours ou plus, 1 motif sans aucun créneau, dans 2 maisons. » */
export function tooFarSentence(houses: readonly HouseNextSlots[], threshold: number): string {
  const count = countTooFar(houses, threshold);
  const parts = [
    count.far > 0 && `${countText(count.far, 'créneau', 'x')} à ${String(threshold)} jours ou plus`,
    count.none > 0 && `${countText(count.none, 'motif')} sans aucun créneau en six mois`,
  ].filter((part) => part !== false);
  if (parts.length === 0) {
    return `Chaque motif proposé a un créneau à moins de ${String(threshold)} jours.`;
  }
  return `${parts.join(', ')}, dans ${countText(count.houses, 'maison')}.`;
}

const countText = (count: number, word: string, plural = 's'): string =>
  `${String(count)} ${word}${count > 1 ? plural : ''}`;
