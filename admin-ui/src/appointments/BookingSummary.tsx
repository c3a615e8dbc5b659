import type { MotiveResource } from '@maillage/contracts/http/appointments';
import { Box, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
import { PersonPicker } from '../beneficiaries/PersonPicker.js';
import { SendButton } from '../controls/SendButton.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { HoldNotice } from './HoldNotice.js';
import { RefusedSlotNotice } from './RefusedSlotNotice.js';
import { SlotFacts } from './SlotFacts.js';
import type { useBooking } from './use-booking.js';

interface BookingSummaryProps {
  readonly motive: MotiveResource | null;
  readonly booking: ReturnType<typeof useBooking>;
}

/** What is about to be booked, and for whom; the focus goes to what is still missing. */
export function BookingSummary({ motive, booking }: BookingSummaryProps) {
  const { slot, person, refused, choose, asking } = booking;
  const { role } = useSession();
  const [own] = useOwnStructure();
  const toPerson = useRef<HTMLElement>(null);
  const toSend = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!slot) return;
    if (!person) toPerson.current?.focus();
    else if (!asking) toSend.current?.focus();
  }, [slot, person, asking]);
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: 64 }}>
      <Section title="Rendez-vous">
        <Stack spacing={2}>
          {refused && <RefusedSlotNotice refused={refused} onChoose={choose} />}
          <SlotFacts motiveLabel={motive?.label} minutes={motive?.durationMinutes} slot={slot} />
          <HoldNotice holding={booking} verb="Réserver" />
          <PersonPicker
            value={person}
            onChange={booking.setPerson}
            structureId={slot?.structureId ?? own?.id ?? ''}
            searches={role !== 'prescriber'}
            focusRef={toPerson}
          />
          <SendButton
            type="button"
            size="large"
            buttonRef={toSend}
            label="Réserver"
            missing={[!motive && 'un motif', !slot && 'un créneau', !person && 'un usager']}
            pending={asking || booking.isPending}
            pendingLabel={asking ? 'Réserver' : 'Réservation…'}
            onClick={booking.book}
          />
        </Stack>
      </Section>
    </Box>
  );
}
