import type { MotiveResource } from '@maillage/contracts/http/appointments';
import type { BeneficiaryResource, PersonMatch } from '@maillage/contracts/http/directory';
import { Box, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Title, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { BookingConfirmation } from './BookingConfirmation.js';
import { BookingSummary } from './BookingSummary.js';
import { MotiveField } from './MotiveField.js';
import { SlotResults } from './SlotResults.js';
import { twoColumns } from './two-columns.js';
import { useBooking } from './use-booking.js';
import { useSlotCriteria, useSlotSearch } from './use-slot-search.js';
import { WhereAndWhen } from './WhereAndWhen.js';

/** Motive and commune, then the next free slots over the network's houses, then the person: one screen, one hand. */
export default function BookingPage() {
  const [motive, setMotive] = useState<MotiveResource | null>(null);
  const [focusAsked, setFocusAsked] = useState(0);
  const commune = useRef<HTMLInputElement>(null);
  const criteria = useSlotCriteria();
  const booking = useBooking(motive?.code ?? null);
  const search = useSlotSearch(motive?.code ?? null, criteria, booking.person?.id);
  useAskedPerson(booking.setPerson);

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
    <Box sx={twoColumns}>
      <Title title="Prendre rendez-vous" />
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <MotiveField
          value={motive}
          onChange={(chosen) => {
            setMotive(chosen);
            booking.choose(null);
            if (chosen) commune.current?.focus();
          }}
        />
        <WhereAndWhen
          criteria={criteria}
          communeRef={commune}
          onDone={() => setFocusAsked((times) => times + 1)}
        />
        {motive ? (
          <SlotResults
            search={search}
            motive={motive}
            chosen={booking.slot}
            onChoose={booking.choose}
            focusAsked={focusAsked}
          />
        ) : (
          <EmptyState
            title="Choisissez un motif"
            detail="Les prochains créneaux libres de toutes les maisons du réseau s’affichent ici, avec la distance depuis la commune de la personne."
          />
        )}
      </Stack>
      <BookingSummary motive={motive} booking={booking} />
    </Box>
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
