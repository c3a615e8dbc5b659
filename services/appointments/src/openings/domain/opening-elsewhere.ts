import { DomainError, type CivilDate, type Scope } from '@maillage/kernel';
import { overlapsOf, type OpeningOverlap, type ZonedOpening } from './opening-overlaps.js';
import { mayReadOpening, type OpeningPlace } from './opening-rights.js';

/** An opening with what decides who may see to it. */
export interface PlacedOpening extends ZonedOpening {
  readonly place: OpeningPlace;
}

/**
 * Other openings of the member in the same house at the same time; nobody receives in two houses at once. Who may not
 * read the other opening learns that the member is not free, not that they receive, nor where.
 * @throws DomainError conflict `OPENING.ELSEWHERE`, `OPENING.NOT_FREE`, both with the first such `date`.
 */
export function refuseElsewhere(
  scope: Scope,
  { opening, zone }: ZonedOpening,
  others: readonly PlacedOpening[],
  today: CivilDate,
): readonly OpeningOverlap[] {
  const overlaps = overlapsOf({ opening, zone }, others, today);
  const elsewhere = overlaps.find(({ structureId }) => structureId !== opening.structureId);
  if (!elsewhere) return overlaps;
  const { date, openingId } = elsewhere;
  const other = others.find((each) => each.opening.id === openingId);
  if (other && mayReadOpening(scope, other.place)) {
    const message = `on ${date} ${opening.memberId} receives in another house at that time`;
    throw new DomainError('conflict', 'OPENING.ELSEWHERE', message, { date });
  }
  const message = `on ${date} ${opening.memberId} is not free at that time`;
  throw new DomainError('conflict', 'OPENING.NOT_FREE', message, { date });
}
