import type { PersonIdentity } from './beneficiary.js';
import { formsOf, wholeForm } from './person-words.js';

type Compared = Pick<
  PersonIdentity,
  'surname' | 'birthName' | 'firstName' | 'birthYear' | 'birthDate' | 'phone' | 'mail'
>;

/** From this score on, two records are perhaps one person. Out of 100. */
export const POSSIBLE_DUPLICATE = 65;

/**
 * How likely two records of a network are one person, 0 to 100: surname or birth name 40 (25 for nearly the same),
 * first name 30 (20 for part of it, 15 for nearly), birth date 30 (year alone 15), phone or mail 15; a birth that
 * differs takes 40 away, another first name 25, so that a household that shares all the rest stays apart.
 */
export function duplicateScore(one: Compared, other: Compared): number {
  const score =
    surnameScore(one, other) +
    firstNameScore(one.firstName, other.firstName) +
    birthScore(one, other) +
    (sharesContact(one, other) ? 15 : 0);
  return Math.min(100, Math.max(0, score));
}

function surnameScore(one: Compared, other: Compared): number {
  const names = (person: Compared) =>
    [person.surname, person.birthName ?? ''].map(wholeForm).filter((name) => name !== '');
  const best = Math.max(
    ...names(one).flatMap((a) => names(other).map((b) => (a === b ? 1 : similarity(a, b)))),
  );
  if (best === 1) return 40;
  return best >= 0.8 ? 25 : 0;
}

function firstNameScore(one: string, other: string): number {
  const [a, b] = [wholeForm(one), wholeForm(other)];
  if (a === b) return 30;
  const shared = formsOf(one).some((word) => word.length > 1 && formsOf(other).includes(word));
  if (shared) return 20;
  return similarity(a, b) >= 0.75 ? 15 : -25;
}

function birthScore(one: Compared, other: Compared): number {
  if (one.birthDate !== null && other.birthDate !== null) {
    if (one.birthDate === other.birthDate) return 30;
    return hasDayAndMonthSwapped(one.birthDate, other.birthDate) ? 15 : -40;
  }
  if (one.birthYear === null || other.birthYear === null) return 0;
  return one.birthYear === other.birthYear ? 15 : -40;
}

function hasDayAndMonthSwapped(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return other === [year, day, month].join('-');
}

function sharesContact(one: Compared, other: Compared): boolean {
  return (
    (one.phone !== null && one.phone === other.phone) ||
    (one.mail !== null && one.mail === other.mail)
  );
}

/** 1 less the share of letters to change, add, drop or swap with the next to get from one to the other. */
function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

/** Optimal string alignment: Levenshtein's distance with swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}
