import type { CivilDate } from '@maillage/kernel';

/** What has changed in the database, as far as free time goes. */
export type AvailabilityChange =
  /** Time of a member or a room, on a UTC day. */
  | { readonly kind: 'time'; readonly ownerId: string; readonly day: CivilDate }
  | { readonly kind: 'opening'; readonly openingId: string }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'structure'; readonly structureId: string }
  /** A house, a member, a motive or an offer, by id: what searches hold of them. */
  | { readonly kind: 'facts'; readonly id: string };

/** The same for changes that one refresh answers to. */
export function keyOf(change: AvailabilityChange): string {
  return Object.values(change).join(' ');
}
