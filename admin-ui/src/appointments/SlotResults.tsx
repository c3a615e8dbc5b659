import type { StructureSlots } from '@maillage/contracts/http/appointments';
import { Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import type { ChosenSlot } from './chosen-slot.js';
import type { SearchedMotive } from './slots-props.js';
import { StructureSlotsCard } from './StructureSlotsCard.js';
import { windowDays, type useSlotSearch } from './use-slot-search.js';

interface SlotResultsProps {
  readonly search: ReturnType<typeof useSlotSearch>;
  readonly motive: SearchedMotive;
  readonly chosen: ChosenSlot | null;
  readonly onChoose: (slot: ChosenSlot) => void;
  /** Raised by one whenever the first slot is to take the focus. */
  readonly focusAsked: number;
}

/** Houses that are shown before one asks for more. */
const shownFirst = 12;

const hasSlotInWindow = ({ days }: StructureSlots): boolean => days.some(({ count }) => count > 0);

/** Every house of the search with its next slot; arrows go from one to the next. */
export function SlotResults({ search, motive, chosen, onChoose, focusAsked }: SlotResultsProps) {
  const { houses, isPending, isPlaceholderData, error, refetch, networkId, beneficiaryId } = search;
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef(focusAsked);
  const ready = houses.length > 0 && !isPlaceholderData;
  useEffect(() => {
    if (!ready || focused.current === focusAsked) return;
    focused.current = focusAsked;
    list.current?.querySelector<HTMLElement>('[data-next-slot]')?.focus();
  }, [ready, focusAsked]);
  const shown = all ? houses : houses.slice(0, shownFirst);
  const offering = houses.filter(hasSlotInWindow).length;
  return (
    <Stack ref={list} spacing={2} onKeyDown={moveBetweenSlots} aria-busy={isPlaceholderData}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des créneaux"
      />
      {ready && (
        <Typography role="status" color="text.secondary">
          {offering} maison{offering > 1 ? 's' : ''} sur {houses.length}{' '}
          {offering > 1 ? 'ont' : 'a'} un créneau libre dans les {windowDays} jours. Flèches pour
          aller de l’une à l’autre, Entrée pour choisir.
        </Typography>
      )}
      {!isPending && !error && houses.length === 0 && (
        <EmptyState
          title="Aucune maison ne propose ce motif ici"
          detail="Élargissez le rayon, ou choisissez une autre commune."
        />
      )}
      {shown.map((house) => (
        <StructureSlotsCard
          key={house.id}
          house={house}
          networkId={networkId}
          beneficiaryId={beneficiaryId}
          motive={motive}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
      {shown.length < houses.length && (
        <Button onClick={() => setAll(true)} sx={{ alignSelf: 'flex-start' }}>
          Voir les {houses.length - shown.length} autres maisons
        </Button>
      )}
    </Stack>
  );
}

/** Up and down: from one house's next slot to another's; elsewhere the arrows keep their meaning. */
function moveBetweenSlots(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const slots = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-next-slot]')];
  const at = slots.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  slots[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
