import type { CivilDate, DomainEvent } from '@maillage/kernel';
import type { DayCapacity } from './day-capacity.js';

/** The first slot of a motive: days from the day of measuring (0 is that very day), none, or nobody looked in time. */
export type FirstSlot =
  { readonly is: 'in-days'; readonly days: number } | { readonly is: 'none' | 'not-measured' };

/** A house on a day that is over. */
export interface MeasuredDay {
  readonly networkId: string;
  readonly structureId: string;
  readonly day: CivilDate;
  readonly capacity: DayCapacity;
  /** By motive; one that is not in it was not measured. */
  readonly firstSlots: ReadonlyMap<string, FirstSlot>;
}

/**
 * What a house offered and filled on a day, as a fact: no person, no member. The aggregate is the day of the house, of
 * which a higher version replaces the one before: who takes it in twice counts it once.
 */
export function capacityMeasured(measured: MeasuredDay): DomainEvent {
  const { networkId, structureId, day, capacity, firstSlots } = measured;
  const motives = [...capacity.motives].map(([motiveCode, { offered, filled }]) => ({
    motiveCode,
    offeredMinutes: offered,
    filledMinutes: filled,
    firstSlot: firstSlots.get(motiveCode) ?? ({ is: 'not-measured' } as const),
  }));
  const { offered: offeredMinutes, filled: filledMinutes } = capacity;
  return {
    type: 'appointments.capacity.measured.v1',
    subject: `${structureId}:${day}`,
    aggregateVersion: 1,
    networkId,
    structureId,
    audience: 'everyone',
    data: { capacity: { networkId, structureId, day, offeredMinutes, filledMinutes, motives } },
  };
}
