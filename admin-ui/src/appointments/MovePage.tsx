import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Alert, Box, Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Title, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { SendButton } from '../controls/SendButton.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useNetworkId } from '../places/own-places.js';
import { momentIn } from '../time/french-dates.js';
import { HoldNotice } from './HoldNotice.js';
import { RefusedSlotNotice } from './RefusedSlotNotice.js';
import { SlotFacts } from './SlotFacts.js';
import { SlotResults } from './SlotResults.js';
import { isMovable } from './status-changes.js';
import { twoColumns } from './two-columns.js';
import { useMotives } from './use-motives.js';
import { useMove } from './use-move.js';
import { useSlotCriteria, useSlotSearch } from './use-slot-search.js';
import { WhereAndWhen } from './WhereAndWhen.js';

/** Another time, another colleague or another house for an appointment that is still to come. */
export default function MovePage() {
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useGetOne<AppointmentResource>(
    'appointments',
    { id },
    { retry: false },
  );
  return (
    <Stack spacing={2}>
      <Title title={data ? `Déplacer ${data.reference}` : 'Déplacer'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="du rendez-vous"
      />
      {data && isMovable(data) && <Moving appointment={data} />}
      {data && !isMovable(data) && (
        <Alert severity="info" action={<Back id={id} />}>
          Seul un rendez-vous prévu et qui n’a pas commencé peut être déplacé.
        </Alert>
      )}
    </Stack>
  );
}

const Back = ({ id }: { id: string }) => (
  <Button component={Link} to={`/appointments/${id}/show`}>
    Retour au rendez-vous
  </Button>
);

function Moving({ appointment }: { appointment: AppointmentResource }) {
  const { id, motiveCode, durationMinutes, zone, startsAt } = appointment;
  const [networkId] = useNetworkId();
  const offered = useMotives(networkId).data?.find(({ code }) => code === motiveCode);
  const motive = { code: motiveCode, durationMinutes, stepMinutes: offered?.stepMinutes ?? null };
  const criteria = useSlotCriteria();
  const search = useSlotSearch(motiveCode, criteria, appointment.beneficiaryId);
  const move = useMove(appointment);
  const nameOf = usePersonNames([appointment.beneficiaryId]);
  const [focusAsked, setFocusAsked] = useState(0);
  const commune = useRef<HTMLInputElement>(null);
  const toSend = useRef<HTMLButtonElement>(null);
  useEffect(() => commune.current?.focus(), []);
  useEffect(() => {
    if (move.slot && !move.asking) toSend.current?.focus();
  }, [move.slot, move.asking]);
  return (
    <Box sx={twoColumns}>
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <WhereAndWhen
          criteria={criteria}
          communeRef={commune}
          onDone={() => setFocusAsked((times) => times + 1)}
        />
        <SlotResults
          search={search}
          motive={motive}
          chosen={move.slot}
          onChoose={move.choose}
          focusAsked={focusAsked}
        />
      </Stack>
      <Box sx={{ position: { lg: 'sticky' }, top: 64 }}>
        <Section title={nameOf(appointment.beneficiaryId)}>
          <Stack spacing={2}>
            <div>
              Prévu pour l’instant le <strong>{momentIn(zone, startsAt)}</strong>,{' '}
              {appointment.structureName}, avec {appointment.memberName}. L’ancienne heure n’est
              rendue que si la nouvelle est obtenue.
            </div>
            {move.refused && <RefusedSlotNotice refused={move.refused} onChoose={move.choose} />}
            <SlotFacts
              motiveLabel={appointment.motiveLabel}
              minutes={durationMinutes}
              slot={move.slot}
            />
            <HoldNotice holding={move} verb="Déplacer" />
            <SendButton
              type="button"
              size="large"
              buttonRef={toSend}
              label="Déplacer"
              missing={[!move.slot && 'un créneau']}
              pending={move.asking || move.isPending}
              pendingLabel={move.asking ? 'Déplacer' : 'Déplacement…'}
              onClick={move.move}
            />
            <Back id={id} />
          </Stack>
        </Section>
      </Box>
    </Box>
  );
}
