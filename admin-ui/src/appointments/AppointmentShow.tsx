import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Alert, Box, Button, Link, Stack, Typography } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import {
  appointmentStatusLabels,
  cancellationReasonLabels,
  channelLabels,
  forcedOverlapLabels,
} from '../i18n/appointment-labels.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useOwnStructures } from '../places/own-places.js';
import { dayIn, durationText, longDay, timeIn } from '../time/french-dates.js';
import { AppointmentHistory } from './AppointmentHistory.js';
import { CancelForPerson } from './CancelForPerson.js';
import { PapersChecklist } from './PapersChecklist.js';
import { PapersToBring } from './PapersToBring.js';
import { PrintButtons } from './PrintButtons.js';
import { useStatusDialogs } from './StatusDialogs.js';
import { appointmentTones, changesOf, isMovable } from './status-changes.js';
import { twoColumns } from './two-columns.js';
import { usePrint } from './use-print.js';

/** One appointment: what, when, with whom, what may be done with it, and all that was done. */
export default function AppointmentShow() {
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useGetOne<AppointmentResource>(
    'appointments',
    { id },
    { retry: false },
  );
  return (
    <Stack spacing={2}>
      <Title title={data ? `Rendez-vous ${data.reference}` : 'Rendez-vous'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="du rendez-vous"
      />
      {data && <Shown appointment={data} />}
    </Stack>
  );
}

function Shown({ appointment }: { appointment: AppointmentResource }) {
  const nameOf = usePersonNames([appointment.beneficiaryId]);
  const worksThere = useOwnStructures().some(({ id }) => id === appointment.structureId);
  const { print, sx: onPaper } = usePrint();
  const name = nameOf(appointment.beneficiaryId);
  const { zone, startsAt, cancellationReason: why, forced, instructions, roomName } = appointment;
  const forcedFor = appointment.history.findLast(({ forceReason }) => forceReason)?.forceReason;
  return (
    <Box sx={{ ...twoColumns, ...onPaper }}>
      <Section
        title={`${longDay(dayIn(zone, startsAt))}, ${timeIn(zone, startsAt)}`}
        actions={
          <StatusLabel tone={appointmentTones[appointment.status]}>
            {appointmentStatusLabels[appointment.status]}
          </StatusLabel>
        }
      >
        <Stack spacing={2}>
          {forced && (
            <Alert severity="warning">
              Se superpose à un autre rendez-vous
              {forcedFor && ` : ${forcedOverlapLabels[forcedFor].toLowerCase()}`}.
            </Alert>
          )}
          <FactList
            facts={[
              ['Pour', <Person key="person" id={appointment.beneficiaryId} name={name} />],
              [
                'Motif',
                `${appointment.motiveLabel} (${durationText(appointment.durationMinutes)})`,
                // A label that is to stay in the house does not leave it on paper.
                appointment.discretion === 'hidden' ? 'screen' : undefined,
              ],
              ['Maison', appointment.structureName],
              ['Avec', appointment.memberName],
              ...(roomName ? [['Salle', roomName] as const] : []),
              ['Lieu', channelLabels[appointment.channel]],
              ['Référence', appointment.reference],
              ...(instructions ? [['À savoir', instructions] as const] : []),
              ...(why ? [['Annulé parce que', cancellationReasonLabels[why]] as const] : []),
            ]}
          />
          {worksThere ? (
            <HouseActions appointment={appointment} nameOf={nameOf} />
          ) : (
            <BookerActions appointment={appointment} name={name} />
          )}
          {worksThere && !appointment.status.startsWith('cancelled') ? (
            <Box>
              <Typography variant="h2" sx={{ mb: 0.5 }}>
                Papiers à apporter
              </Typography>
              <PapersChecklist key={appointment.id} appointment={appointment} />
            </Box>
          ) : (
            <PapersToBring papers={appointment.requiredDocuments} />
          )}
          <Stack direction="row" useFlexGap className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <PrintButtons onPrint={print} />
          </Stack>
        </Stack>
      </Section>
      <Box className="no-print">
        <AppointmentHistory appointment={appointment} />
      </Box>
    </Box>
  );
}

function Person({ id, name }: { id: string; name: string }) {
  const worksInHouses = useOwnStructures().length > 0;
  if (!worksInHouses) return <>{name}</>;
  return (
    <Link component={RouterLink} to={`/beneficiaries/${id}/show`}>
      {name}
    </Link>
  );
}

/** What the house does: one button per status, moving, cancelling. */
function HouseActions(props: {
  appointment: AppointmentResource;
  nameOf: (beneficiaryId: string) => string;
}) {
  const { appointment, nameOf } = props;
  const { ask, dialogs, isPending } = useStatusDialogs(nameOf);
  return (
    <Stack direction="row" useFlexGap className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {changesOf(appointment).map((change) => (
        <Button
          key={change.to}
          variant={change.to === 'cancelled-by-structure' ? 'text' : 'outlined'}
          color={change.to === 'cancelled-by-structure' ? 'error' : 'primary'}
          disabled={isPending}
          onClick={() => ask(appointment, change.to)}
        >
          {change.label}
        </Button>
      ))}
      <MoveLink appointment={appointment} />
      {dialogs}
    </Stack>
  );
}

/** What is left to who booked it for a house that is not theirs. */
function BookerActions({ appointment, name }: { appointment: AppointmentResource; name: string }) {
  return (
    <Stack direction="row" useFlexGap className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <MoveLink appointment={appointment} />
      {appointment.status === 'booked' && (
        <CancelForPerson appointment={appointment} personName={name} />
      )}
    </Stack>
  );
}

function MoveLink({ appointment }: { appointment: AppointmentResource }) {
  if (!isMovable(appointment)) return null;
  return (
    <Button component={RouterLink} to={`/appointments/${appointment.id}/move`} variant="outlined">
      Déplacer
    </Button>
  );
}
