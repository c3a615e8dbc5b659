import type { ForcedOverlapReason } from '@maillage/contracts/codes';
import type { SlotResource, StructureSlots } from '@maillage/contracts/http/appointments';

/** A house, as far as a slot needs it. */
export type SlotHouse = Pick<StructureSlots, 'id' | 'name' | 'zone'>;

/** A time in a house with who would receive. */
export interface ChosenSlot {
  readonly structureId: string;
  readonly structureName: string;
  readonly zone: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly startsAt: string;
  /** It overlaps another on purpose: nothing holds it, and the booking says why. */
  readonly forceReason?: ForcedOverlapReason;
}

export type OfferedTime = Pick<SlotResource, 'memberId' | 'memberName' | 'startsAt'>;

export function slotOf(
  { id, name, zone }: SlotHouse,
  { memberId, memberName, startsAt }: OfferedTime,
): ChosenSlot {
  return { structureId: id, structureName: name, zone, memberId, memberName, startsAt };
}

export const isSameTime = (slot: ChosenSlot | null, house: SlotHouse, time: OfferedTime): boolean =>
  slot?.structureId === house.id &&
  slot.memberId === time.memberId &&
  slot.startsAt === time.startsAt;

/** A slot that somebody else has, and the nearest that are free. */
export interface RefusedSlot {
  readonly slot: ChosenSlot;
  /** What is said of it. */
  readonly sentence: string;
  readonly alternatives: readonly ChosenSlot[];
  /** Somebody has it; otherwise it is simply not offered. */
  readonly taken: boolean;
}
