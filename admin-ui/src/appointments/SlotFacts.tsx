import { forcedOverlapLabels } from '../i18n/appointment-labels.js';
import { FactList } from '../layout/FactList.js';
import { dayIn, durationText, longDay, timeIn } from '../time/french-dates.js';
import type { ChosenSlot } from './chosen-slot.js';

interface SlotFactsProps {
  readonly motiveLabel: string | undefined;
  readonly minutes: number | undefined;
  readonly slot: ChosenSlot | null;
}

/** What, where, when and with whom; a dash for what is not chosen yet. */
export function SlotFacts({ motiveLabel, minutes, slot }: SlotFactsProps) {
  const length = minutes === undefined ? '' : ` (${durationText(minutes)})`;
  return (
    <FactList
      facts={[
        ['Motif', motiveLabel === undefined ? '–' : `${motiveLabel}${length}`],
        ['Maison', slot?.structureName ?? '–'],
        [
          'Quand',
          slot
            ? `${longDay(dayIn(slot.zone, slot.startsAt))}, ${timeIn(slot.zone, slot.startsAt)}`
            : '–',
        ],
        ['Conseiller', slot?.memberName ?? '–'],
        ...(slot?.forceReason
          ? [['Superposé', forcedOverlapLabels[slot.forceReason]] as const]
          : []),
      ]}
    />
  );
}
