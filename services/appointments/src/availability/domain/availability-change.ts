import type { CivilDate } from '@maillage/kernel';

/** Time of a member or a room, on UTC days, both included. */
export interface TimeChange {
  readonly kind: 'time';
  readonly ownerId: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** What has changed in the database, as far as free time goes. */
export type AvailabilityChange =
  | TimeChange
  | { readonly kind: 'opening'; readonly openingId: string }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'structure'; readonly structureId: string }
  /** A house, a member, a motive or an offer, by id: what searches hold of them. */
  | { readonly kind: 'facts'; readonly id: string };

/** The same for changes that one refresh answers to. */
export function keyOf(change: AvailabilityChange): string {
  return Object.values(change).join(' ');
}

/** From so many changes of one owner's time on, their days are worked out in one go. */
const MANY_DAYS = 5;

/** The same changes, those of an owner on many days as one over all of them. */
export function mergedChanges(changes: readonly AvailabilityChange[]): AvailabilityChange[] {
  const byOwner = new Map<string, TimeChange[]>();
  for (const change of changes) {
    if (change.kind !== 'time') continue;
    const known = byOwner.get(change.ownerId);
    if (known) known.push(change);
    else byOwner.set(change.ownerId, [change]);
  }
  return [
    ...changes.filter(({ kind }) => kind !== 'time'),
    ...[...byOwner.values()].flatMap((ofOwner) => {
      if (ofOwner.length < MANY_DAYS) return ofOwner;
      const days = ofOwner.flatMap(({ first, last }) => [first, last]).sort();
      return ofOwner.slice(0, 1).map((one) => ({
        ...one,
        first: days[0] ?? one.first,
        last: days.at(-1) ?? one.last,
      }));
    }),
  ];
}
