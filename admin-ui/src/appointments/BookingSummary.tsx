import type { MotiveResource, StructureSlots } from '@maillage/contracts/http/appointments';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { PersonPicker } from '../beneficiaries/PersonPicker.js';
import { SendButton } from '../controls/SendButton.js';
import { FactList } from '../layout/FactList.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { durationText, longDay, dayIn, momentIn, timeIn } from '../time/french-dates.js';
import type { Alternative, useBooking } from './use-booking.js';

interface BookingSummaryProps {
  readonly motive: MotiveResource | null;
  readonly booking: ReturnType<typeof useBooking>;
  readonly houses: readonly StructureSlots[];
}

/** What is about to be booked, and for whom. */
export function BookingSummary({ motive, booking, houses }: BookingSummaryProps) {
  const { slot, person, alternatives } = booking;
  const { role } = useSession();
  const [own] = useOwnStructure();
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: 64 }}>
      <Section title="Rendez-vous">
        <Stack spacing={2}>
          {alternatives && (
            <TakenSlot alternatives={alternatives} houses={houses} onChoose={booking.choose} />
          )}
          <FactList
            facts={[
              ['Motif', motive ? `${motive.label} (${durationText(motive.durationMinutes)})` : '–'],
              ['Maison', slot?.structureName ?? '–'],
              [
                'Quand',
                slot
                  ? `${longDay(dayIn(slot.zone, slot.startsAt))}, ${timeIn(slot.zone, slot.startsAt)}`
                  : '–',
              ],
              ['Conseiller', slot?.memberName ?? '–'],
            ]}
          />
          <PersonPicker
            value={person}
            onChange={booking.setPerson}
            structureId={slot?.structureId ?? own?.id ?? ''}
            searches={role !== 'prescriber'}
          />
          <SendButton
            type="button"
            size="large"
            label="Réserver"
            missing={[!motive && 'un motif', !slot && 'un créneau', !person && 'un usager']}
            pending={booking.isPending}
            pendingLabel="Réservation…"
            onClick={booking.book}
          />
        </Stack>
      </Section>
    </Box>
  );
}

interface TakenSlotProps {
  readonly alternatives: readonly Alternative[];
  readonly houses: readonly StructureSlots[];
  readonly onChoose: ReturnType<typeof useBooking>['choose'];
}

function TakenSlot({ alternatives, houses, onChoose }: TakenSlotProps) {
  const offered = alternatives.flatMap((alternative) => {
    const house = houses.find((one) => one.id === alternative.structureId);
    return house ? [{ alternative, house }] : [];
  });
  return (
    <Alert severity="warning" icon={false} role="alert">
      <Typography sx={{ fontWeight: 600 }}>Ce créneau vient d’être pris.</Typography>
      {offered.length > 0
        ? 'Les plus proches encore libres :'
        : 'Choisissez-en un autre dans la liste.'}
      <Stack spacing={0.75} sx={{ mt: 1 }}>
        {offered.map(({ alternative, house }) => (
          <Button
            key={`${alternative.startsAt} ${alternative.memberId}`}
            size="small"
            variant="outlined"
            onClick={() =>
              onChoose({
                ...alternative,
                structureId: house.id,
                structureName: house.name,
                zone: house.zone,
              })
            }
          >
            {momentIn(house.zone, alternative.startsAt)} · {house.commune}
          </Button>
        ))}
      </Stack>
    </Alert>
  );
}
