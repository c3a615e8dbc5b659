import type { StructureSlots } from '@maillage/contracts/http/appointments';
import { useMemo, useState } from 'react';
import {
  useOwnStructure,
  useNetworkId,
  useNetworkStructures,
  useToday,
} from '../places/own-places.js';
import { useReaderZone } from '../places/reader-zone.js';
import { useRead } from '../providers/use-read.js';
import { addDays } from '../time/french-dates.js';
import { communesOf, type Commune } from './communes.js';

/** Days searched at once, the first included. */
export const windowDays = 14;
export type SlotOrder = 'earliest' | 'nearest';

/** Where and from when a slot is looked for; the commune is the own house's until another is chosen. */
export function useSlotCriteria() {
  const [own] = useOwnStructure();
  const { data: structures } = useNetworkStructures();
  const today = useToday(useReaderZone());
  const [chosenFrom, setFrom] = useState<string | null>(null);
  const from = chosenFrom ?? today;
  const [chosen, setCommune] = useState<Commune | null | undefined>(undefined);
  const [radiusKm, setRadius] = useState(0);
  const [order, setOrder] = useState<SlotOrder>('earliest');
  const communes = useMemo(() => communesOf(structures ?? []), [structures]);
  const house = structures?.find(({ id }) => id === own?.id);
  const home = communes.find(({ insee }) => insee === house?.communeInsee) ?? null;
  const commune = chosen === undefined ? home : chosen;
  return {
    ...{ today, from, setFrom, communes, commune, setCommune, radiusKm, setRadius },
    ...{ order: commune ? order : 'earliest', setOrder },
  };
}

export type SlotCriteria = ReturnType<typeof useSlotCriteria>;

/** The free time of a motive over the network, by house; read again as bookings are told, and for another person. */
export function useSlotSearch(
  motiveCode: string | null,
  criteria: SlotCriteria,
  beneficiaryId: string | undefined,
) {
  const [networkId] = useNetworkId();
  const { from, commune, radiusKm, order } = criteria;
  const query = {
    networkId,
    motiveCode: motiveCode ?? undefined,
    from,
    to: addDays(from, windowDays - 1),
    slots: 0,
    beneficiaryId,
    ...(commune ? { near: `${commune.latitude},${commune.longitude}` } : {}),
    ...(commune && radiusKm > 0 ? { radius: radiusKm } : {}),
  };
  const search = useRead<{ data: StructureSlots[] }>('slots', {
    query,
    enabled: motiveCode !== null && networkId !== '',
    keepPrevious: true,
  });
  const houses = useMemo(() => ordered(search.data?.data ?? [], order), [search.data, order]);
  return { ...search, houses, networkId, beneficiaryId };
}

function ordered(houses: readonly StructureSlots[], order: string): StructureSlots[] {
  const start = (house: StructureSlots) => house.nextSlot?.startsAt ?? '9999';
  const away = (house: StructureSlots) => house.distanceKm ?? 0;
  const byStart = (a: StructureSlots, b: StructureSlots) => start(a).localeCompare(start(b));
  const byDistance = (a: StructureSlots, b: StructureSlots) => away(a) - away(b);
  const [first, then] = order === 'nearest' ? [byDistance, byStart] : [byStart, byDistance];
  return [...houses].sort(
    (a, b) => first(a, b) || then(a, b) || a.name.localeCompare(b.name, 'fr'),
  );
}
