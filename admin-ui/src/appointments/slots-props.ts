import type { MotiveResource, StructureSlots } from '@maillage/contracts/http/appointments';
import type { ChosenSlot } from './chosen-slot.js';

/** What a search needs to know of a motive. */
export type SearchedMotive = Pick<MotiveResource, 'code' | 'durationMinutes' | 'stepMinutes'>;

/** One house of a search, and the slot that is chosen of all. */
export interface SlotsProps {
  readonly house: StructureSlots;
  readonly networkId: string;
  /** For whom: their agent of last time comes first where the motive asks for it. */
  readonly beneficiaryId: string | undefined;
  readonly motive: SearchedMotive;
  readonly chosen: ChosenSlot | null;
  readonly onChoose: (slot: ChosenSlot) => void;
}
