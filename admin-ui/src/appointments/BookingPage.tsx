import type { MotiveResource, StructureSlots } from '@maillage/contracts/http/appointments';
import {
  Autocomplete,
  Box,
  Stack,
  TextField,
  Typography,
  type AutocompleteRenderGroupParams,
} from '@mui/material';
import { useEffect, useCallback, useMemo, useState } from 'react';
import { Title, useGetList, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { BeneficiaryResource, PersonMatch } from '@maillage/contracts/http/directory';
import { insideMain } from '../controls/inside-main.js';
import { DayField } from '../controls/DayField.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { useNetworkId, useToday } from '../places/own-places.js';
import { useRead } from '../providers/use-read.js';
import { addDays, durationText } from '../time/french-dates.js';
import { BookingConfirmation } from './BookingConfirmation.js';
import { BookingSummary } from './BookingSummary.js';
import { StructureSlotsCard } from './StructureSlotsCard.js';
import { useBooking } from './use-booking.js';
import { everything } from '../providers/data-provider.js';
import { useOperators } from '../i18n/catalogue.js';

/** Days searched at once, the first included. */
const windowDays = 14;

/** Motive, then the next free slots over the network's houses, then the person: one screen. */
export default function BookingPage() {
  const [networkId] = useNetworkId();
  const today = useToday();
  const [from, setFrom] = useState(today);
  const [motive, setMotive] = useState<MotiveResource | null>(null);
  const { listOf } = useOperators();
  const groupOf = useCallback(
    ({ operatorCodes }: MotiveResource) => listOf(operatorCodes.slice(0, 1)),
    [listOf],
  );
  const booking = useBooking(motive?.code ?? null);
  useAskedPerson(booking.setPerson);
  const motives = useGetList<MotiveResource>(
    'motives',
    { filter: { networkId }, pagination: everything },
    { enabled: networkId !== '', staleTime: 300_000 },
  );
  const choices = useMemo(
    () =>
      [...(motives.data ?? [])].sort(
        (a, b) =>
          groupOf(a).localeCompare(groupOf(b), 'fr') || a.label.localeCompare(b.label, 'fr'),
      ),
    [motives.data, groupOf],
  );
  const search = useRead<{ data: StructureSlots[] }>('slots', {
    query: {
      networkId,
      motiveCode: motive?.code,
      from,
      to: addDays(from, windowDays - 1),
      slots: 0,
    },
    enabled: motive !== null && networkId !== '',
  });
  const houses = useMemo(() => earliestFirst(search.data?.data ?? []), [search.data]);

  if (booking.booked && booking.person) {
    return (
      <BookingConfirmation
        appointment={booking.booked}
        person={booking.person}
        onNext={booking.startAgain}
      />
    );
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 340px' },
        alignItems: 'start',
      }}
    >
      <Title title="Prendre rendez-vous" />
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
          <Autocomplete
            value={motive}
            onChange={(_event, chosen) => {
              setMotive(chosen);
              booking.choose(null);
            }}
            options={choices}
            groupBy={groupOf}
            renderGroup={renderOperator}
            slotProps={insideMain}
            getOptionLabel={(option) => option.label}
            getOptionKey={(option) => option.id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            loading={motives.isPending}
            loadingText="Lecture des motifs…"
            noOptionsText="Aucun motif à ce nom"
            clearText="Effacer"
            openText="Ouvrir"
            closeText="Fermer"
            sx={{ flex: '1 1 320px' }}
            renderInput={(params) => (
              <TextField
                {...params}
                autoFocus
                label="Motif"
                placeholder="RSA, carte Vitale, retraite…"
                helperText={motive && `${durationText(motive.durationMinutes)}, ${groupOf(motive)}`}
              />
            )}
          />
          <DayField label="À partir du" value={from} onChange={setFrom} today={today} min={today} />
        </Stack>
        <ReadState
          pending={false}
          error={motives.error}
          onRetry={() => void motives.refetch()}
          of="des motifs"
        />
        {motive && (
          <ReadState
            pending={search.isPending}
            error={search.error}
            onRetry={() => void search.refetch()}
            of="des créneaux"
          />
        )}
        {!motive && (
          <EmptyState
            title="Choisissez un motif"
            detail="Les prochains créneaux libres de toutes les maisons du réseau s’affichent ici, la plus proche date d’abord."
          />
        )}
        {motive && houses.length > 0 && (
          <Typography role="status" color="text.secondary">
            {houses.filter(hasSlotInWindow).length} maisons sur {houses.length} ont un créneau libre
            dans les {windowDays} jours.
          </Typography>
        )}
        {motive &&
          houses.map((house) => (
            <StructureSlotsCard
              key={house.id}
              house={house}
              networkId={networkId}
              motiveCode={motive.code}
              chosen={booking.slot}
              onChoose={booking.choose}
            />
          ))}
      </Stack>
      <BookingSummary motive={motive} booking={booking} houses={houses} />
    </Box>
  );
}

function hasSlotInWindow({ days }: StructureSlots): boolean {
  return days.some(({ count }) => count > 0);
}

function renderOperator({ key, group, children }: AutocompleteRenderGroupParams) {
  return (
    <Box role="group" aria-label={group} key={key}>
      <Box
        aria-hidden
        sx={{ px: 2, pt: 1, fontSize: '0.8rem', fontWeight: 650, color: 'text.secondary' }}
      >
        {group}
      </Box>
      <Box component="ul" role="none" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function earliestFirst(houses: readonly StructureSlots[]): StructureSlots[] {
  const key = (house: StructureSlots) => house.nextSlot?.startsAt ?? '9999';
  return [...houses].sort(
    (a, b) => key(a).localeCompare(key(b)) || a.name.localeCompare(b.name, 'fr'),
  );
}

/** The person from whose file the booking was started. */
function useAskedPerson(setPerson: (person: PersonMatch) => void) {
  const [search] = useSearchParams();
  const id = search.get('beneficiaryId');
  const { data } = useGetOne<BeneficiaryResource>(
    'beneficiaries',
    { id: id ?? '' },
    { enabled: id !== null },
  );
  useEffect(() => {
    if (data) setPerson(data);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the asked person arrives
  }, [data]);
}
